package org.redress.casework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.redress.people.Person;
import org.redress.people.StandIns;
import org.redress.rules.vocabulary.EscalationLevel;

/**
 * Who hears what somebody should hear. Whoever is away has their deputy told, and finds the word when they are back; where
 * a level has nobody who is here, it goes up the chain, at last to the supervisors, be they here or not. Nobody hears of
 * their own matter by this way, and nothing is dropped while there is anybody left to tell.
 */
final class Reach {

    /** Who stands at each level of the chain for one case. */
    interface Chain {

        List<Person> at(EscalationLevel level);

        /** Who acts for the head of the case's department where the heads named nobody. */
        Optional<Person> deputyOfTheHead();
    }

    private final Chain chain;
    private final Predicate<Person> suitable;
    private final LocalDate today;

    /** @param suitable whether the matter is not their own */
    Reach(Chain chain, Predicate<Person> suitable, LocalDate today) {
        this.chain = chain;
        this.suitable = suitable;
        this.today = today;
    }

    Reached from(EscalationLevel level) {
        return from(level, chain.at(level));
    }

    /** @param wanted who should hear of it, in place of whoever stands at that level */
    Reached from(EscalationLevel level, List<Person> wanted) {
        Map<String, Told> told = new LinkedHashMap<>();
        EscalationLevel at = level;
        tell(at, wanted, told);
        while (isNobodyHere(told) && at != EscalationLevel.GENERAL_MANAGER) {
            at = EscalationLevel.values()[at.ordinal() + 1];
            tell(at, chain.at(at), told);
        }
        if (isNobodyHere(told)) {
            // They read it late, but somebody will.
            chain.at(EscalationLevel.SUPERVISOR).stream().filter(Person::isActive).filter(suitable)
                .forEach(p -> told.put(p.userName(), new Told(p, null, false)));
        }
        return new Reached(at, List.copyOf(told.values()));
    }

    private void tell(EscalationLevel level, List<Person> wanted, Map<String, Told> told) {
        Person missing = null;
        for (Person person : wanted) {
            if (!suitable.test(person)) {
                continue;
            }
            if (person.isHereOn(today)) {
                told.put(person.userName(), new Told(person, null, false));
            } else {
                missing = person;
                if (person.isActive()) {
                    told.putIfAbsent(person.userName(), new Told(person, null, true));
                }
                StandIns.of(person, today, suitable).ifPresent(deputy -> standIn(deputy, person, told));
            }
        }
        if (level == EscalationLevel.DEPARTMENT_HEAD && isNobodyHere(told)) {
            Person head = missing;
            chain.deputyOfTheHead().flatMap(deputy -> deputy.isHereOn(today) && suitable.test(deputy) ? Optional.of(deputy)
                : StandIns.of(deputy, today, suitable)).ifPresent(deputy -> standIn(deputy, head, told));
        }
    }

    private static void standIn(Person deputy, Person inPlaceOf, Map<String, Told> told) {
        told.putIfAbsent(deputy.userName(), new Told(deputy, inPlaceOf, false));
    }

    private static boolean isNobodyHere(Map<String, Told> told) {
        return told.values().stream().allMatch(Told::away);
    }
}
