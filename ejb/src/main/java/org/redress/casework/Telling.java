package org.redress.casework;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.NoticeKind;
import org.redress.correspondence.Notices;
import org.redress.correspondence.Reader;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Role;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The one place that tells members of staff about a case, whether a person, a rule or a clock is the reason: who hears of
 * it, who in their place, and from when on.
 */
@ApplicationScoped
class Telling {

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    CaseRegister register;

    @Inject
    Delivery delivery;

    @Inject
    Settings settings;

    /** Tells whoever stands at a level of the chain, or above it where nobody there is here. */
    Reached tell(Handling h, EscalationLevel level, NoticeKind kind, String text) {
        return tell(h, reach(h).from(level), kind, text);
    }

    /** Tells these people; where none of them is here, whoever is above the level. */
    Reached tell(Handling h, EscalationLevel level, List<Person> wanted, NoticeKind kind, String text) {
        return tell(h, reach(h).from(level, wanted), kind, text);
    }

    /** Tells whoever has to act next, and the head of their department. */
    Reached tellOwnerAndHead(Handling h, NoticeKind kind, String text) {
        Reached owner = reach(h).from(EscalationLevel.HANDLER);
        // Before it is routed the desk has it, which has no head.
        return tell(h, h.c.departmentId() == null ? owner : owner.and(reach(h).from(EscalationLevel.DEPARTMENT_HEAD)), kind, text);
    }

    private Reached tell(Handling h, Reached reached, NoticeKind kind, String text) {
        List<Reader> readers = reached.told().stream().map(t -> new Reader(t.person().id(), id(t.inPlaceOf()),
            delivery.visibleFrom(t.person(), h.c.grading().grade(), h.now()))).toList();
        notices.add(readers, h.c.id(), kind, text, h.now());
        // Whoever acts for somebody must be able to look at what they are told of.
        reached.told().stream().filter(t -> t.inPlaceOf() != null).forEach(t -> register.addParty(h.c, t.person().id()));
        return reached;
    }

    private static Long id(Person person) {
        return person == null ? null : person.id();
    }

    Reach reach(Handling h) {
        return new Reach(new ChainOf(h.c), p -> !h.c.isMatterOf(p.viewer()), h.now().atZone(ZoneId.of(settings.zone())).toLocalDate());
    }

    /** The chain of one case. */
    private final class ChainOf implements Reach.Chain {

        private final ComplaintCase c;

        ChainOf(ComplaintCase c) {
            this.c = c;
        }

        @Override
        public List<Person> at(EscalationLevel level) {
            return switch (level) {
                case HANDLER -> c.owner() != null ? List.of(c.owner()) : c.departmentId() == null ? people.with(Role.INTAKE) : List.of();
                case DEPARTMENT_HEAD -> c.departmentId() == null ? List.of() : heads(c.departmentId());
                case SUPERVISOR -> withRole(Role.SUPERVISOR);
                case DIRECTOR -> withRole(Role.DIRECTOR);
                case GENERAL_MANAGER -> withRole(Role.GENERAL_MANAGER);
            };
        }

        @Override
        public Optional<Person> deputyOfTheHead() {
            return c.department() == null ? Optional.empty() : Optional.ofNullable(c.department().deputy());
        }
    }

    /** Somebody who left may have named who acts for them, and nobody may have come in their place yet. */
    private List<Person> withRole(Role role) {
        List<Person> here = people.with(role);
        return here.isEmpty() ? people.whoLeft(role) : here;
    }

    private List<Person> heads(Long departmentId) {
        List<Person> here = people.headsOf(departmentId);
        return here.isEmpty() ? people.whoLeft(Role.DEPARTMENT_HEAD).stream()
            .filter(p -> p.department() != null && p.department().id().equals(departmentId)).toList() : here;
    }
}
