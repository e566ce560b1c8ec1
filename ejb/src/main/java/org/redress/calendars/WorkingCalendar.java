package org.redress.calendars;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When a department works: its time zone, its opening hours on each day of the week, and the days that differ.
 *
 * <p>A moment counts as working time exactly when the clock on the department's wall shows a time within an opening of
 * the day that it shows. So an hour that daylight saving skips does not count, and one that it repeats counts twice.
 * All sums are of instants and exact to the nanosecond.
 *
 * <p>A calendar never changes: an edit makes the next version, so that a sum can be repeated years later.
 */
public final class WorkingCalendar {

    /** How far ahead an opening is looked for before the calendar is called empty. */
    static final Duration HORIZON = Duration.ofDays(5 * 366);

    /** The longest interval that is summed; every day of it is looked at. */
    static final Duration LONGEST_INTERVAL = Duration.ofDays(100 * 366);

    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    private final String name;
    private final long version;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> openings;
    private final SortedMap<LocalDate, List<Opening>> exceptions;
    private final Duration ordinaryDay;

    /**
     * @param openings   those of each day of the week; a day that is not named is closed
     * @param exceptions the openings of particular days, in place of their weekday's; an empty list is a holiday
     * @throws IllegalArgumentException if openings of a day overlap, or if there is no opening at all
     */
    public WorkingCalendar(String name, long version, ZoneId zone, Map<DayOfWeek, List<Opening>> openings,
            Map<LocalDate, List<Opening>> exceptions) {
        this.name = Objects.requireNonNull(name, "A calendar needs a name.");
        this.version = version;
        this.zone = Objects.requireNonNull(zone, "A calendar needs a time zone.");
        this.openings = new EnumMap<>(DayOfWeek.class);
        openings.forEach((day, list) -> this.openings.put(day, inOrder(day, list)));
        this.exceptions = new TreeMap<>();
        exceptions.forEach((day, list) -> this.exceptions.put(day, inOrder(day, list)));
        if (this.openings.values().stream().allMatch(List::isEmpty)
                && this.exceptions.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Calendar '" + name + "' is never open, so nothing in it could ever fall "
                    + "due. Give at least one weekday or exception an opening.");
        }
        ordinaryDay = this.openings.values().stream().allMatch(List::isEmpty)
                ? usualLength(this.exceptions.values()) : usualLength(this.openings.values());
    }

    /** Monday to Friday, 09:00 to 18:00, no holidays. */
    public static WorkingCalendar standard(ZoneId zone) {
        List<Opening> officeHours = List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, officeHours);
            }
        }
        return new WorkingCalendar("standard", 0, zone, week, Map.of());
    }

    public String name() {
        return name;
    }

    /** Which edit of the calendar this is; a case that is pinned to it remembers the number. */
    public long version() {
        return version;
    }

    public ZoneId zone() {
        return zone;
    }

    public Map<DayOfWeek, List<Opening>> openings() {
        return Collections.unmodifiableMap(openings);
    }

    public SortedMap<LocalDate, List<Opening>> exceptions() {
        return Collections.unmodifiableSortedMap(exceptions);
    }

    /**
     * How long the office is open on an ordinary day: the length that most days of the week have, of two that are as
     * frequent the longer. A short Friday or a half holiday is then that part of a working day.
     */
    public Duration ordinaryDay() {
        return ordinaryDay;
    }

    /** The openings of a day, earliest first; none if it is closed. */
    public List<Opening> openingsOn(LocalDate day) {
        List<Opening> exception = exceptions.get(day);
        return exception != null ? exception : openings.getOrDefault(day.getDayOfWeek(), List.of());
    }

    public boolean isOpenAt(Instant moment) {
        OpenSpans spans = new OpenSpans(this, moment, moment.plusNanos(1));
        return spans.next();
    }

    /**
     * This moment where it is open then, else the moment at which it opens next.
     *
     * @throws IllegalArgumentException if the calendar has no opening within the next five years
     */
    public Instant opensAt(Instant moment) {
        OpenSpans spans = new OpenSpans(this, moment, moment.plus(HORIZON));
        if (!spans.next()) {
            throw neverOpenAgain(moment);
        }
        return spans.from();
    }

    /**
     * The working time between two moments.
     *
     * @throws IllegalArgumentException if the interval ends before it begins or is longer than a hundred years
     */
    public Duration workingTime(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The interval from " + from + " to " + to
                    + " ends before it begins. Exchange the two.");
        }
        if (Duration.between(from, to).compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("The interval from " + from + " to " + to
                    + " is longer than a hundred years. Ask for a shorter one.");
        }
        Duration sum = Duration.ZERO;
        OpenSpans spans = new OpenSpans(this, from, to);
        while (spans.next()) {
            sum = sum.plus(spans.length());
        }
        return sum;
    }

    /** The working time between two moments in hours, rounded half-up to two decimals, as response times are stored. */
    public BigDecimal workingHours(Instant from, Instant to) {
        Duration time = workingTime(from, to);
        BigDecimal nanos = BigDecimal.valueOf(time.getSeconds()).scaleByPowerOfTen(9)
                .add(BigDecimal.valueOf(time.getNano()));
        return nanos.divide(NANOS_PER_HOUR, 2, RoundingMode.HALF_UP);
    }

    /**
     * The first moment at which so much working time has passed. An amount that is used up exactly when the office
     * closes is due at closing, not when it opens again.
     *
     * @throws IllegalArgumentException if the amount is negative or takes a century, or if the calendar does not open often enough
     */
    public Instant due(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("A working time of " + workingTime + " is negative. Ask for zero or more.");
        }
        if (workingTime.isZero()) {
            return from;
        }
        Duration left = workingTime;
        Instant end = from.plus(LONGEST_INTERVAL);
        Instant lastOpen = from;
        OpenSpans spans = new OpenSpans(this, from, end);
        while (spans.next(lastOpen.plus(HORIZON))) {
            Duration length = spans.length();
            if (left.compareTo(length) <= 0) {
                return spans.from().plus(left);
            }
            left = left.minus(length);
            lastOpen = spans.to();
        }
        if (lastOpen.plus(HORIZON).isAfter(end)) {
            throw new IllegalArgumentException("A working time of " + workingTime + " is not over within a hundred years. Ask for less.");
        }
        throw neverOpenAgain(lastOpen);
    }

    /**
     * The end of this moment's working day, or, outside of one, of the next: a day's last closing after the moment.
     *
     * @throws IllegalArgumentException if the calendar has no opening within the next five years
     */
    public Instant closeOfWorkingDay(Instant moment) {
        OpenSpans spans = new OpenSpans(this, moment, moment.plus(HORIZON));
        if (!spans.next()) {
            throw neverOpenAgain(moment);
        }
        LocalDate day = spans.day();
        Instant close = spans.to();
        while (spans.next(close.plus(Duration.ofDays(2))) && spans.day().equals(day)) {
            close = spans.to();
        }
        return close;
    }

    private IllegalArgumentException neverOpenAgain(Instant after) {
        return new IllegalArgumentException("Calendar '" + name + "' does not open within five years after " + after
                + ", so nothing can fall due in it. Give it opening hours.");
    }

    private static Duration usualLength(Collection<List<Opening>> days) {
        Map<Long, Long> daysByLength = days.stream().filter(day -> !day.isEmpty())
                .collect(Collectors.groupingBy(day -> day.stream().mapToLong(Opening::nanos).sum(), Collectors.counting()));
        return daysByLength.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(length -> Duration.ofNanos(length.getKey())).orElseThrow();
    }

    private List<Opening> inOrder(Object day, List<Opening> unordered) {
        List<Opening> ordered = unordered.stream().sorted(Comparator.comparing(Opening::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).overlaps(ordered.get(i))) {
                throw new IllegalArgumentException("Openings " + ordered.get(i - 1) + " and " + ordered.get(i) + " of " + day
                        + " in calendar '" + name + "' overlap. Join them into one.");
            }
        }
        return ordered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that && name.equals(that.name) && version == that.version
                && zone.equals(that.zone) && openings.equals(that.openings) && exceptions.equals(that.exceptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, version, zone, openings, exceptions);
    }

    @Override
    public String toString() {
        return "calendar '" + name + "' version " + version + " in " + zone;
    }
}
