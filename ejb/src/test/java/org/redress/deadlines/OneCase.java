package org.redress.deadlines;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.WorkingCalendar;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.rules.book.DeadlineTarget;
import org.redress.rules.book.Decision;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Resumption;
import org.redress.rules.vocabulary.Step;

import jakarta.persistence.EntityManager;

/** The clocks of one case, without a database; times are those on a wall in Berlin. */
final class OneCase {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Calendars by name, as edited so far. */
    static final class Book extends CalendarBook {

        private final Map<String, List<WorkingCalendar>> versions = new HashMap<>();

        Book with(WorkingCalendar calendar) {
            versions.computeIfAbsent(calendar.name(), name -> new ArrayList<>()).add(calendar);
            return this;
        }

        @Override
        public WorkingCalendar named(String name) {
            List<WorkingCalendar> all = versions.get(name);
            return all.get(all.size() - 1);
        }

        @Override
        public WorkingCalendar version(String name, long version) {
            return versions.get(name).stream().filter(c -> c.version() == version).findFirst().orElseThrow();
        }
    }

    private static final EntityManager NOWHERE = (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(),
        new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> null);

    final CaseClocks clocks;
    private final List<DeadlineTarget> targets = new ArrayList<>();
    private Grade grade = Grade.GENERAL;
    private String release = "1";
    private Resumption policy = Resumption.CONTINUE;

    OneCase(Book book) {
        clocks = new CaseClocks(NOWHERE, book, 1L, book.named("standard"), new ArrayList<>());
    }

    /** In an office that works from nine to six, Monday to Friday. */
    static OneCase inTheOffice() {
        return new OneCase(new Book().with(WorkingCalendar.standard(BERLIN)));
    }

    OneCase given(Step step, String hours, CountedIn countedIn) {
        targets.removeIf(target -> target.step() == step);
        targets.add(new DeadlineTarget(step, new BigDecimal(hours), countedIn, 80));
        return this;
    }

    OneCase under(Resumption afterReturn) {
        policy = afterReturn;
        return this;
    }

    OneCase receivedAt(String local) {
        clocks.under(decision());
        clocks.begin(at(local), decision().deadlines());
        return this;
    }

    OneCase does(Action action, Status to, String local) {
        clocks.after(action, to, at(local), decision());
        return this;
    }

    /** Facts changed, and the rules give other time. */
    OneCase regraded(Grade to) {
        Decision before = decision();
        grade = to;
        clocks.retarget(decision(), before);
        return this;
    }

    /** Something was corrected after another release became active; the grade is what it was. */
    OneCase decidedAgainUnder(String newRelease, Step step, String hours, CountedIn countedIn) {
        Decision before = decision();
        release = newRelease;
        given(step, hours, countedIn);
        clocks.retarget(decision(), before);
        return this;
    }

    OneCase without(Step... steps) {
        targets.removeIf(target -> List.of(steps).contains(target.step()));
        return this;
    }

    /** It turned out to be of another sort; the rules gave these steps before. */
    OneCase refitted(Status status, String local, List<Step> before) {
        List<DeadlineTarget> targetsBefore = before.stream().map(step -> new DeadlineTarget(step, BigDecimal.TEN, CountedIn.ELAPSED, 80)).toList();
        Instant receivedAt = clocks.all().get(0).startedAt();
        clocks.refit(status, receivedAt, at(local), decision(targetsBefore), decision());
        return this;
    }

    Deadline clock(Step step) {
        return clocks.last(step).orElseThrow();
    }

    long minutesUsedAt(Step step, String local) {
        Deadline clock = clock(step);
        return clock.countdown(clocks.calendarOf(clock)).usedAt(at(local)).toMinutes();
    }

    Decision decision() {
        return decision(targets);
    }

    private Decision decision(List<DeadlineTarget> given) {
        return new Decision(release, "hash", grade, List.of(), given, null, List.of(), List.of(), 0, List.of(), List.of(), false, 10, policy,
            policy, List.of(), false, null, 1);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
