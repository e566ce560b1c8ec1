package org.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rulebook.epochs.Epochs;
import org.redress.rulebook.epochs.InForce;
import org.redress.rulebook.epochs.RuleEpoch;
import org.redress.rulebook.releases.BuiltInBook;
import org.redress.rules.book.RuleSources;
import org.redress.settings.Settings;

/** A node that stood still, or compiles for long, beside others that go on. */
class ActiveRuleBookTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final OthersGoOn others = new OthersGoOn();
    private final AtomicLong elapsed = new AtomicLong();
    private final ActiveRuleBook node = new ActiveRuleBook();

    @BeforeEach
    void decidesInTheFirstEpoch() {
        node.epochs = others.epochs;
        node.register = others.register;
        node.builtIn = new BuiltInBook() {
            @Override
            public void bring() {
                // It is there.
            }
        };
        node.settings = new Settings();
        node.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        node.elapsed = elapsed::get;
        node.begin();
    }

    @AfterEach
    void letGo() {
        others.compiles.countDown();
        node.letGo();
    }

    @Test
    void whoeverAsksWaitsForTheRulesThatOthersDecideByMeanwhile() throws Exception {
        standsStillWhileOthersSwitchTo(2);

        CompletableFuture<Long> first = asking();
        assertThat(others.asked.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Long> second = asking();
        assertThat(second.completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).get()).as("by which it decided while the other was compiled").isNull();
        others.compiles.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(asking().get(20, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void nobodyWaitsWhileWhatIsNotInForceYetIsCompiled() throws Exception {
        others.switchAt = NOW.plusSeconds(60);
        standsStillWhileOthersSwitchTo(2);

        assertThat(asking().get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aNodeThatCompilesGivesSignsOfLife() throws Exception {
        var life = new SignOfLife();
        life.rules = node;
        life.epochs = others.epochs;
        life.settings = node.settings;
        standsStillWhileOthersSwitchTo(2);
        asking();
        assertThat(others.asked.await(10, TimeUnit.SECONDS)).isTrue();
        long before = others.beats.get();

        life.give();

        assertThat(others.beats.get()).isEqualTo(before + 1);
    }

    @Test
    void whatItCannotCompileIsTriedOnceAndHoldsUpNobodyAlsoTheSecondTime() throws Exception {
        others.compiles.countDown();
        others.broken = true;
        standsStillWhileOthersSwitchTo(2);
        assertThat(asking().get(20, TimeUnit.SECONDS)).isEqualTo(1);
        standsStillWhileOthersSwitchTo(3);
        assertThat(asking().get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(node.failure()).contains("Release 3 of epoch 3");
        long read = others.reads.get();

        standsStillWhileOthersSwitchTo(3);
        assertThat(asking().get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(others.reads).hasValue(read);
    }

    private void standsStillWhileOthersSwitchTo(long epoch) {
        others.epoch = epoch;
        elapsed.addAndGet(TimeUnit.SECONDS.toNanos(9));
    }

    private CompletableFuture<Long> asking() {
        Supplier<Long> question = () -> node.ask(ActiveRuleBook.EpochBook::epoch);
        return CompletableFuture.supplyAsync(question, task -> new Thread(task, "asking").start());
    }

    /** What the database would say. */
    private static final class OthersGoOn {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch compiles = new CountDownLatch(1);
        private final AtomicLong beats = new AtomicLong();
        private final AtomicLong reads = new AtomicLong();
        private volatile boolean broken;
        private volatile long epoch = 1;
        private volatile Instant switchAt = NOW.minusSeconds(1);

        private final EpochRegister register = new EpochRegister() {
            @Override
            public List<InForce> inForce(int most) {
                return List.of(new InForce(epoch, epoch, inEpoch(epoch).hash(), switchAt));
            }

            @Override
            public Optional<RuleEpoch> pending() {
                return Optional.empty();
            }
        };

        private final Epochs epochs = new Epochs() {
            @Override
            public RuleSources sources(long release) {
                reads.incrementAndGet();
                if (release > 1) {
                    asked.countDown();
                    try {
                        compiles.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                return inEpoch(release);
            }

            @Override
            public void beat(String name, long decidesBy, String failure) {
                beats.incrementAndGet();
            }
        };

        private RuleSources inEpoch(long release) {
            return broken && release > 1 ? RuleSources.of(String.valueOf(release), Map.of("grading/x.drl", "rule rule " + release)) : sources(release);
        }

        private static RuleSources sources(long release) {
            return RuleSources.of(String.valueOf(release), Map.of("grading/x.drl", """
                package grading;
                rule "GR-10 a claim is MAJOR, says release %d"
                when
                    CaseFacts( kind == Kind.CLAIM )
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(MAJOR);
                end
                """.formatted(release)));
        }
    }
}
