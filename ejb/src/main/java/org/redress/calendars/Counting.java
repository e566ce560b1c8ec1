package org.redress.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * In which calendar a clock counts: the one that it started in, and, where the case went to departments with calendars
 * of their own, those from each such moment on. What was used before stays as it was counted.
 *
 * @param then in the order of time
 */
public record Counting(WorkingCalendar first, List<Stretch> then) {

    /** From this moment on it is this calendar. */
    public record Stretch(Instant from, WorkingCalendar calendar) {

        public Stretch {
            Objects.requireNonNull(from, "A stretch needs the moment from which it counts.");
            Objects.requireNonNull(calendar, "A stretch needs its calendar.");
        }
    }

    public Counting {
        Objects.requireNonNull(first, "A clock needs a calendar.");
        then = List.copyOf(then);
        for (int i = 1; i < then.size(); i++) {
            if (then.get(i).from().isBefore(then.get(i - 1).from())) {
                throw new IllegalArgumentException("The stretch from " + then.get(i).from() + " stands after the one from "
                        + then.get(i - 1).from() + ". Put them in the order of time.");
            }
        }
    }

    public static Counting in(WorkingCalendar calendar) {
        return new Counting(calendar, List.of());
    }

    public Counting then(Instant from, WorkingCalendar calendar) {
        List<Stretch> more = new ArrayList<>(then);
        more.add(new Stretch(from, calendar));
        return new Counting(first, more);
    }

    /** The same with this edit of a calendar in place of older ones. */
    public Counting recounted(WorkingCalendar edited) {
        return new Counting(edited.name().equals(first.name()) ? edited : first, then.stream()
                .map(s -> s.calendar().name().equals(edited.name()) ? new Stretch(s.from(), edited) : s).toList());
    }

    /** The calendar in which it counts now. */
    public WorkingCalendar last() {
        return then.isEmpty() ? first : then.get(then.size() - 1).calendar();
    }
}
