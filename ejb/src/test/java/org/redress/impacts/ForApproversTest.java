package org.redress.impacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.problems.Refusal;
import org.redress.rulebook.releases.ImpactAwaited;
import org.redress.rulebook.releases.Submitted;

/** What somebody who approves waits for is under way, or they are told at once that it is not. */
class ForApproversTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final ForApprovers approvers = new ForApprovers();
    private final List<Long> begun = new ArrayList<>();
    private ImpactJob newest;

    @BeforeEach
    void wire() {
        approvers.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        approvers.jobs = new ImpactJobs() {
            @Override
            Optional<ImpactJob> newest(long release, String hash) {
                return Optional.ofNullable(newest).filter(job -> job.hash().equals(hash));
            }
        };
        approvers.impacts = new Impacts() {
            @Override
            public ImpactView begin(long release, Integer days) {
                begun.add(release);
                return null;
            }
        };
    }

    @Test
    void whatWasNotLookedAtYetIsLookedAt() {
        approvers.look(new Submitted(7, "new"));

        assertThat(begun).containsExactly(7L);
    }

    @Test
    void anImpactOfFormerFilesIsNone() {
        newest = job("old");
        newest.done("{}", NOW);

        approvers.look(new Submitted(7, "new"));
        approvers.answer(new ImpactAwaited(7, "new"));

        assertThat(begun).containsExactly(7L, 7L);
    }

    @Test
    void oneThatRunsIsWaitedForAndOneThatIsDoneIsTaken() {
        newest = job("new");
        approvers.look(new Submitted(7, "new"));
        approvers.answer(new ImpactAwaited(7, "new"));
        newest.done("{}", NOW);
        approvers.look(new Submitted(7, "new"));
        approvers.answer(new ImpactAwaited(7, "new"));

        assertThat(begun).isEmpty();
    }

    @Test
    void nobodyWaitsForOneThatEndedInVain() {
        newest = job("new");
        newest.failed("The trial ran out of memory.", NOW);

        assertThatThrownBy(() -> approvers.answer(new ImpactAwaited(7, "new"))).isInstanceOf(Refusal.class)
            .hasMessageContaining("FAILED").hasMessageContaining("ran out of memory")
            .satisfies(e -> assertThat(((Refusal) e).wayOut()).contains("anew"));
        approvers.look(new Submitted(7, "new"));

        assertThat(begun).containsExactly(7L);
    }

    @Test
    void oneThatNobodyWantsIsOverBeforeTheNodeHearsOfIt() {
        newest = job("new");
        newest.cancel();

        assertThat(newest.stateAt(NOW)).isEqualTo(ImpactState.CANCELLED);
        assertThatThrownBy(() -> approvers.answer(new ImpactAwaited(7, "new"))).isInstanceOf(Refusal.class).hasMessageContaining("CANCELLED");
    }

    @Test
    void aNodeIsGivenAFewMinutesToBegin() {
        newest = job("new");

        assertThat(newest.stateAt(NOW.plus(Duration.ofMinutes(2)))).isEqualTo(ImpactState.RUNNING);
        assertThat(newest.stateAt(NOW.plus(Duration.ofMinutes(4)))).isEqualTo(ImpactState.FAILED);
    }

    private static ImpactJob job(String hash) {
        return new ImpactJob(7, hash, 30, "author", NOW, "one");
    }
}
