package org.redress.measures;

import static org.redress.measures.MeasureState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.redress.journal.EventType;

/** What somebody can do to a measure, from where to where. */
public enum MeasureAction {
    APPROVE(EnumSet.of(PLANNED), APPROVED, EventType.MEASURE_APPROVED),
    START(EnumSet.of(APPROVED), IN_PROGRESS, EventType.MEASURE_STARTED),
    COMPLETE(EnumSet.of(APPROVED, IN_PROGRESS), DONE, EventType.MEASURE_DONE),
    VERIFY(EnumSet.of(DONE), VERIFIED, EventType.MEASURE_VERIFIED),
    /** The verification failed: back to work. */
    FAIL(EnumSet.of(DONE), IN_PROGRESS, EventType.MEASURE_FAILED);

    private final Set<MeasureState> from;
    private final MeasureState to;
    private final EventType event;

    MeasureAction(Set<MeasureState> from, MeasureState to, EventType event) {
        this.from = from;
        this.to = to;
        this.event = event;
    }

    public static Optional<MeasureAction> of(String word) {
        return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Set<MeasureState> from() {
        return from;
    }

    public MeasureState to() {
        return to;
    }

    public EventType event() {
        return event;
    }
}
