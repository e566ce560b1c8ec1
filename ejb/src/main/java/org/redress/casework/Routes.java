package org.redress.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.redress.casework.CaseView.EscalationView;
import org.redress.casework.CaseView.ToldView;
import org.redress.deadlines.CaseClocks;
import org.redress.deadlines.Deadline;
import org.redress.escalations.Addressee;
import org.redress.escalations.Escalation;
import org.redress.people.People;
import org.redress.people.Person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How escalations look to whoever may see their case: who was told in whose place, and who still owes an instruction. */
@ApplicationScoped
class Routes {

    @Inject
    People people;

    List<EscalationView> escalations(List<Escalation> raised, CaseClocks clocks) {
        Map<Long, String> names = userNames(raised.stream().flatMap(e -> e.addressees().stream()).toList());
        return raised.stream().map(e -> view(e, names, silentUntil(e, clocks))).toList();
    }

    private static Instant silentUntil(Escalation escalation, CaseClocks clocks) {
        return clocks.all().stream().filter(d -> escalation.id().equals(d.escalationId()) && d.state().isOpen()).map(Deadline::dueAt)
            .max(Comparator.naturalOrder()).orElse(null);
    }

    static EscalationView view(Escalation e, Map<Long, String> names, Instant silentUntil) {
        List<ToldView> told = e.addressees().stream().map(a -> new ToldView(names.get(a.personId()), names.get(a.inPlaceOfId()), a.isAway()))
            .sorted(Comparator.comparing(ToldView::away).thenComparing(ToldView::userName)).toList();
        return new EscalationView(e.level(), e.reason(), e.raisedBy(), e.at(), told.stream().map(ToldView::userName).sorted().toList(),
            e.acknowledgedBy(), e.acknowledgedAt(), e.instruction(), e.event(), e.step(), e.rules(), e.release(), told,
            e.isAcknowledged() ? null : silentUntil);
    }

    Map<Long, String> userNames(Collection<Addressee> addressees) {
        Set<Long> ids = new TreeSet<>();
        addressees.stream().flatMap(a -> Stream.of(a.personId(), a.inPlaceOfId() == null ? a.personId() : a.inPlaceOfId())).forEach(ids::add);
        Map<Long, String> names = new HashMap<>();
        for (Person person : people.byIds(ids)) {
            names.put(person.id(), person.userName());
        }
        return names;
    }
}
