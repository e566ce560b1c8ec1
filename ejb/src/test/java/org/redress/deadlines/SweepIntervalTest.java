package org.redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Step;

/** A sweep that comes by every minute, every five or every fifteen finds the same things late, and tells the same. */
@Tag("C14")
class SweepIntervalTest {

    @Test
    void c14_theIntervalOfTheSweepChangesNothing() {
        Random random = new Random(14);
        for (int i = 0; i < 300; i++) {
            long seed = random.nextLong();

            List<String> everyMinute = lived(seed, Duration.ofMinutes(1));

            assertThat(lived(seed, Duration.ofMinutes(5))).as("seed %d", seed).isEqualTo(everyMinute);
            assertThat(lived(seed, Duration.ofMinutes(15))).as("seed %d", seed).isEqualTo(everyMinute);
        }
    }

    /** A case with a pause, swept at an interval until it is over: what was told of it, and how its clocks ended. */
    private static List<String> lived(long seed, Duration interval) {
        Random random = new Random(seed);
        CountedIn countedIn = random.nextBoolean() ? CountedIn.WORKING : CountedIn.ELAPSED;
        OneCase c = OneCase.inTheOffice().given(Step.HANDOVER, Integer.toString(2 + random.nextInt(12)), CountedIn.ELAPSED)
            .given(Step.RESPONSE, Integer.toString(2 + random.nextInt(20)), countedIn).receivedAt("2026-03-02T0" + random.nextInt(10) + ":07");
        Instant start = c.clock(Step.RESPONSE).startedAt();
        Instant pause = start.plus(Duration.ofMinutes(1 + random.nextInt(20 * 60)));
        Instant goesOn = pause.plus(Duration.ofMinutes(1 + random.nextInt(48 * 60)));
        Instant met = goesOn.plus(Duration.ofMinutes(1 + random.nextInt(60 * 60)));

        List<String> told = new ArrayList<>();
        sweep(c, start, pause, interval, told);
        c.clocks.after(Action.AWAIT_WRITTEN, Status.AWAITING_WRITTEN, pause, c.decision());
        sweep(c, pause, goesOn, interval, told);
        c.clocks.after(Action.WRITTEN_RECEIVED, Status.RECEIVED, goesOn, c.decision());
        sweep(c, goesOn, met, interval, told);
        c.clocks.meet(Step.RESPONSE, met);
        told.sort(null);
        c.clocks.all().forEach(clock -> told.add(clock.step() + " " + clock.dueAt() + " " + (clock.state() == DeadlineState.RUNNING
            ? clock.stateAt(met) : clock.state())));
        return told;
    }

    /** Comes by at the interval, and once more at the end, as one that comes late would. */
    private static void sweep(OneCase c, Instant from, Instant to, Duration interval, List<String> told) {
        for (Instant now = from; now.isBefore(to); now = now.plus(interval)) {
            act(c, now, told);
        }
        act(c, to, told);
    }

    private static void act(OneCase c, Instant now, List<String> told) {
        for (Deadline clock : c.clocks.all()) {
            while (clock.isDueAt(now) && clock.nextAction() != DueWork.ESCALATE) {
                told.add(clock.step() + " " + clock.nextAction() + " " + clock.nextActionAt());
                if (clock.nextAction() == DueWork.WARN) {
                    clock.warned();
                } else {
                    clock.breached(now);
                }
            }
        }
    }
}
