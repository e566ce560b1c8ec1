package org.redress.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.casework.CaseView.EscalationView;
import org.redress.casework.CaseView.ToldView;
import org.redress.correspondence.Notice;
import org.redress.correspondence.NoticeKind;
import org.redress.correspondence.Notices;
import org.redress.deadlines.CaseClocks;
import org.redress.deadlines.Clocks;
import org.redress.escalations.Escalations;
import org.redress.people.CurrentPerson;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.rules.vocabulary.Step;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Step by step, how a case climbed: warnings, breaches, urging and escalations in the order in which they happened. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EscalationRoute {

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    Notices notices;

    @Inject
    Escalations escalations;

    @Inject
    Clocks clocks;

    @Inject
    Routes routes;

    @Inject
    People people;

    /** Oldest first; of a case that the caller may see. */
    @RolesAllowed("EMPLOYEE")
    public List<RouteStep> of(String number) {
        ComplaintCase c = register.seen(number, current.viewer());
        CaseClocks all = clocks.of(c.id(), CaseWork.calendarOf(c));
        List<RouteStep> steps = new ArrayList<>(told(notices.ofTheRoute(c.id())));
        routes.escalations(escalations.of(c.id()), all).forEach(e -> steps.add(step(e)));
        steps.sort(Comparator.comparing(RouteStep::at).thenComparing(RouteStep::what));
        return steps;
    }

    private static RouteStep step(EscalationView e) {
        return new RouteStep(e.at(), NoticeKind.ESCALATED, e.level(), e.step(), e.event(), e.reason(), e.raisedBy(), e.rules(), e.release(),
            e.told(), e.acknowledgedBy(), e.acknowledgedAt(), e.instruction(), e.silentUntil());
    }

    /** One step for all who were told the same at the same moment. */
    private List<RouteStep> told(List<Notice> all) {
        Map<Key, List<Notice>> together = new LinkedHashMap<>();
        all.forEach(notice -> together.computeIfAbsent(Key.of(notice), key -> new ArrayList<>()).add(notice));
        Map<Long, String> names = names(all);
        return together.entrySet().stream().map(e -> step(e.getKey(), e.getValue(), names)).toList();
    }

    private static RouteStep step(Key key, List<Notice> told, Map<Long, String> names) {
        boolean ofAClock = key.kind() != NoticeKind.URGED;
        return new RouteStep(key.at(), key.kind(), null, ofAClock ? Step.valueOf(key.text()) : null, null, ofAClock ? null : key.text(), null,
            List.of(), null, told.stream().map(n -> new ToldView(names.get(n.personId()), names.get(n.inPlaceOfId()), false))
                .sorted(Comparator.comparing(ToldView::userName)).toList(), null, null, null, null);
    }

    private Map<Long, String> names(List<Notice> all) {
        Map<Long, String> names = new LinkedHashMap<>();
        people.byIds(all.stream().flatMap(n -> Stream.of(n.personId(), n.inPlaceOfId() == null ? n.personId() : n.inPlaceOfId())).distinct().toList())
            .forEach((Person p) -> names.put(p.id(), p.userName()));
        return names;
    }

    /** What was told together. */
    private record Key(Instant at, NoticeKind kind, String text) {

        static Key of(Notice notice) {
            return new Key(notice.at(), notice.kind(), notice.text());
        }
    }
}
