package org.redress.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.Histories.History;
import org.redress.calendars.LedgerLine.What;

/**
 * Random lives of clocks against the slow walk. How many, and from which seed:
 * {@code -Dredress.test.histories=1000000 -Dredress.test.seed=1}.
 */
class HistoriesTest {

    private static final System.Logger LOG = System.getLogger(HistoriesTest.class.getName());

    private final int count = Integer.getInteger("redress.test.histories", 100_000);
    private final long seed = Long.getLong("redress.test.seed", 20261122);

    @Test
    @Tag("C02")
    @Tag("C03")
    @Tag("C07")
    @Tag("C15")
    void c15_agreeWithASlowWalkToTheSecond() {
        LOG.log(System.Logger.Level.INFO, "Comparing {0} histories from seed {1}.", Integer.toString(count), Long.toString(seed));
        Histories histories = new Histories(seed);
        for (int i = 0; i < count; i++) {
            History history = histories.next();
            Countdown clock = history.clock();
            SlowWalk slow = new SlowWalk(clock, history.walls());

            assertThat(clock.usedAt(history.now()).getSeconds()).as("%d of seed %d: used of %s", i, seed, history)
                    .isEqualTo(slow.usedAt(history.now()));
            assertThat(second(clock.dueAt())).as("%d of seed %d: due of %s", i, seed, history).isEqualTo(due(clock, slow));
            ledgerIsWhole(history, i);
        }
        LOG.log(System.Logger.Level.INFO, "{0} histories agree.", Integer.toString(count));
    }

    private static Instant due(Countdown clock, SlowWalk slow) {
        Target target = clock.target();
        long seconds = switch (target.countedIn()) {
            case SAME_WORKING_DAY -> slow.untilTheDayCloses();
            case CALENDAR -> slow.untilNextMonth();
            default -> target.hours().multiply(BigDecimal.valueOf(3600)).longValueExact();
        };
        Instant ruled = slow.due(target.hours().doubleValue() / 9, seconds);
        return clock.wishedAt() != null && clock.wishedAt().isBefore(ruled) ? clock.wishedAt() : ruled;
    }

    /** A share of a day can end within a second; the walk knows whole ones, and no splinters of a microsecond. */
    private static Instant second(Instant moment) {
        return Instant.ofEpochSecond(moment.minusNanos(1_000).getEpochSecond() + 1);
    }

    private void ledgerIsWhole(History history, int i) {
        Countdown clock = history.clock();
        Countdown going = clock.goingOnAt(history.now());
        List<LedgerLine> ledger = clock.ledger(history.now());

        Instant cursor = clock.startedAt();
        long counted = 0;
        long ahead = 0;
        for (LedgerLine line : ledger) {
            assertThat(line.from()).as("%d of seed %d: no gap in %s", i, seed, ledger).isEqualTo(cursor);
            assertThat(line.seconds()).isNotNegative();
            counted += line.what() == What.COUNTED ? line.seconds() : 0;
            ahead += line.what() == What.AHEAD ? line.seconds() : 0;
            cursor = line.to();
        }
        boolean late = going.dueAt().isBefore(history.now());
        assertThat(cursor).as("%d of seed %d: end of %s", i, seed, ledger).isEqualTo(late ? history.now() : going.dueAt());
        assertThat(counted).as("%d of seed %d: used in %s", i, seed, ledger).isEqualTo(clock.usedAt(history.now()).getSeconds());
        if (!late) {
            assertThat(counted + ahead).as("%d of seed %d: allowed in %s", i, seed, ledger).isEqualTo(going.allowance().getSeconds());
        }
    }
}
