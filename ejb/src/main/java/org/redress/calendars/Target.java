package org.redress.calendars;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.redress.rules.vocabulary.CountedIn;

/**
 * How much time a step may take: so many hours, and what an hour is.
 *
 * @param hours     how many; without meaning for {@link CountedIn#SAME_WORKING_DAY}. For {@link CountedIn#CALENDAR} 730
 *                  of them are one month, and what is over counts as elapsed hours. For {@link CountedIn#WORKING_DAY} nine
 *                  of them are one ordinary day of the calendar, however long that is
 * @param countedIn on which clock they are counted
 */
public record Target(BigDecimal hours, CountedIn countedIn) {

    private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);
    private static final BigDecimal HOURS_PER_WORKING_DAY = BigDecimal.valueOf(9);
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(Duration.ofHours(1).toNanos());
    /** A hundred years, beyond which a target is a slip of the pen. */
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(876_000);

    public Target {
        Objects.requireNonNull(hours, "A target needs its hours.");
        Objects.requireNonNull(countedIn, "A target needs to say what its hours are counted in.");
        if (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw new IllegalArgumentException("A target of " + hours + " hours is out of range. Give 0 to "
                    + MOST_HOURS + ".");
        }
    }

    public static Target elapsedHours(long hours) {
        return new Target(BigDecimal.valueOf(hours), CountedIn.ELAPSED);
    }

    public static Target workingHours(long hours) {
        return new Target(BigDecimal.valueOf(hours), CountedIn.WORKING);
    }

    public static Target workingDays(String days) {
        return new Target(new BigDecimal(days).multiply(HOURS_PER_WORKING_DAY), CountedIn.WORKING_DAY);
    }

    public static Target sameWorkingDay() {
        return new Target(BigDecimal.ZERO, CountedIn.SAME_WORKING_DAY);
    }

    public static Target months(int months) {
        return new Target(HOURS_PER_MONTH.multiply(BigDecimal.valueOf(months)), CountedIn.CALENDAR);
    }

    /** Whether only the time within opening hours uses it up. */
    boolean isCountedInWorkingTime() {
        return countedIn == CountedIn.WORKING || countedIn == CountedIn.WORKING_DAY || countedIn == CountedIn.SAME_WORKING_DAY;
    }

    /** The same time counted as it passes, whatever a calendar's day is. */
    Target inPlainTime() {
        return countedIn == CountedIn.WORKING_DAY ? new Target(hours, CountedIn.WORKING) : this;
    }

    /** What is left of it when the clock moves to another calendar: as many days where it is days that count, else as much time. */
    Duration carriedOver(Duration left, WorkingCalendar from, WorkingCalendar to) {
        if (countedIn != CountedIn.WORKING_DAY || from.ordinaryDay().equals(to.ordinaryDay())) {
            return left;
        }
        return duration(nanos(left).multiply(nanos(to.ordinaryDay())).divide(nanos(from.ordinaryDay()), 0, RoundingMode.HALF_UP));
    }

    /** The time that may be used when the clock starts at this moment; working time or elapsed time, as it is counted. */
    Duration allowance(WorkingCalendar calendar, Instant startedAt) {
        return switch (countedIn) {
            case ELAPSED, WORKING -> duration(hours.multiply(NANOS_PER_HOUR));
            case WORKING_DAY -> duration(hours.multiply(nanos(calendar.ordinaryDay())).divide(HOURS_PER_WORKING_DAY, 0, RoundingMode.HALF_UP));
            case SAME_WORKING_DAY -> calendar.workingTime(startedAt, calendar.closeOfWorkingDay(startedAt));
            case CALENDAR -> months(calendar, startedAt);
        };
    }

    private Duration months(WorkingCalendar calendar, Instant startedAt) {
        BigDecimal[] months = hours.divideAndRemainder(HOURS_PER_MONTH);
        Instant sameDayAndTime = startedAt.atZone(calendar.zone()).plusMonths(months[0].longValueExact()).toInstant();
        return Duration.between(startedAt, sameDayAndTime).plus(duration(months[1].multiply(NANOS_PER_HOUR)));
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).scaleByPowerOfTen(9).add(BigDecimal.valueOf(duration.getNano()));
    }

    private static Duration duration(BigDecimal exactNanos) {
        BigDecimal[] secondsAndNanos = exactNanos.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
        return Duration.ofSeconds(secondsAndNanos[0].longValueExact(), secondsAndNanos[1].longValueExact());
    }
}
