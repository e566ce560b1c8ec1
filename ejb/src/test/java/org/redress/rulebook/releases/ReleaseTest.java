package org.redress.rulebook.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;

/** The life of a release, in every state. */
class ReleaseTest {

    private final List<StepRow> history = new ArrayList<>();

    @Test
    void everyActionIsPossibleInExactlyTheStatesOfTheTable() {
        Map<ReleaseState, List<String>> possible = new HashMap<>();
        for (ReleaseState state : ReleaseState.values()) {
            possible.put(state, ReleaseAction.from(state).stream().map(ReleaseAction::word).toList());
        }

        assertThat(possible.get(ReleaseState.DRAFT)).containsExactly("change", "check", "test", "impact", "submit", "withdraw");
        assertThat(possible.get(ReleaseState.CHECKED)).isEqualTo(possible.get(ReleaseState.DRAFT));
        assertThat(possible.get(ReleaseState.SUBMITTED)).containsExactly("test", "impact", "approve", "reject", "withdraw");
        assertThat(possible.get(ReleaseState.APPROVED)).containsExactly("test", "impact", "withdraw", "activate", "back", "retire");
        assertThat(possible.get(ReleaseState.SCHEDULED)).containsExactly("test", "impact", "withdraw", "confirm");
        assertThat(possible.get(ReleaseState.ACTIVE)).containsExactly("test", "impact", "confirm");
        assertThat(possible.get(ReleaseState.RETIRED)).containsExactly("test", "impact", "activate", "back");
        assertThat(possible.get(ReleaseState.REJECTED)).containsExactly("test", "impact");
        assertThat(possible.get(ReleaseState.WITHDRAWN)).containsExactly("test", "impact");
    }

    @Test
    void oneByteChangedMakesItADraftAgainWithOneAuthorMore() {
        Release release = draft();
        release.checked(true, null, pen("anna"));
        String before = release.hash();

        release.change(Map.of("grading/a.drl", "other"), null, pen("bert"));

        assertThat(release.state()).isEqualTo(ReleaseState.DRAFT);
        assertThat(release.hash()).isNotEqualTo(before);
        assertThat(release.authors()).containsExactly("anna", "bert");
    }

    @Test
    void aNewCommentLeavesItChecked() {
        Release release = draft();
        release.checked(true, null, pen("anna"));

        release.change(Map.of(), "In other words", pen("anna"));

        assertThat(release.state()).isEqualTo(ReleaseState.CHECKED);
    }

    @Test
    void nobodyApprovesWhatTheyWroteOrSubmitted() {
        Release release = draft();
        release.submit(pen("carl"));

        for (String name : List.of("anna", "carl")) {
            assertThatThrownBy(() -> release.requireAnother(ReleaseAction.APPROVE, author(name))).isInstanceOf(Refusal.class)
                .satisfies(e -> assertThat(((Refusal) e).kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
        release.requireAnother(ReleaseAction.APPROVE, author("dora"));
    }

    @Test
    void anApprovalIsForTheBytesThatWereSeen() {
        Release release = draft();
        release.submit(pen("anna"));

        assertThatThrownBy(() -> release.requireSeen("another")).isInstanceOf(Refusal.class).hasMessageContaining("not what you looked at");
        assertThatThrownBy(() -> release.approve("another", pen("bert"))).isInstanceOf(Refusal.class).hasMessageContaining("not what you looked at");
        assertThatThrownBy(() -> release.approve(null, pen("bert"))).isInstanceOf(Refusal.class).hasMessageContaining("hash is missing");
        release.approve(release.hash(), pen("bert"));

        assertThat(release.state()).isEqualTo(ReleaseState.APPROVED);
    }

    @Test
    void whatWasSubmittedIsNotChanged() {
        Release release = draft();
        release.submit(pen("anna"));

        assertThatThrownBy(() -> release.change(Map.of("x", "y"), null, pen("anna"))).isInstanceOf(Refusal.class)
            .hasMessage("Release 2 is SUBMITTED; change is not possible now.")
            .satisfies(e -> assertThat(((Refusal) e).wayOut()).isEqualTo("Make a new draft of it."));
    }

    @Test
    void aCancelledOneCanBeActivatedAgainAndEveryStepIsWritten() {
        Release release = draft();
        release.submit(pen("anna"));
        release.approve(release.hash(), pen("bert"));
        release.schedule(7, null, pen("bert"));
        release.cancelled(7, "Node two cannot use it.", pen("system"));
        release.schedule(8, null, pen("bert"));
        release.activated(8, pen("system"));
        release.superseded(9, pen("system"));

        assertThat(release.state()).isEqualTo(ReleaseState.RETIRED);
        assertThat(history.stream().map(row -> row.view().step().name())).containsExactly("CREATED", "SUBMITTED", "APPROVED", "SCHEDULED", "CANCELLED",
            "SCHEDULED", "ACTIVATED", "RETIRED");
    }

    private Release draft() {
        return Release.draft(2, 1L, "A change", Map.of("grading/a.drl", "text"), pen("anna"));
    }

    private ReleasePen pen(String actor) {
        return new ReleasePen(history::add, actor, Instant.parse("2026-03-02T10:00:00Z"));
    }

    private static Viewer author(String userName) {
        Set<Role> roles = EnumSet.of(Role.RULE_AUTHOR);
        return new Viewer(1L, userName, userName, null, roles, null);
    }
}
