package org.redress.rulebook.releases;

import static org.redress.rulebook.releases.ReleaseState.ACTIVE;
import static org.redress.rulebook.releases.ReleaseState.APPROVED;
import static org.redress.rulebook.releases.ReleaseState.CHECKED;
import static org.redress.rulebook.releases.ReleaseState.DRAFT;
import static org.redress.rulebook.releases.ReleaseState.REJECTED;
import static org.redress.rulebook.releases.ReleaseState.RETIRED;
import static org.redress.rulebook.releases.ReleaseState.SCHEDULED;
import static org.redress.rulebook.releases.ReleaseState.SUBMITTED;
import static org.redress.rulebook.releases.ReleaseState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;

/** What can be done to a release: in which state, by whom, and what it is then. The one table of its life. */
public enum ReleaseAction {
    CHANGE(By.AUTHOR, DRAFT, DRAFT, CHECKED),
    CHECK(By.AUTHOR, CHECKED, DRAFT, CHECKED),
    TEST(By.ANYBODY, null, ReleaseState.values()),
    IMPACT(By.ANYBODY, null, ReleaseState.values()),
    SUBMIT(By.AUTHOR, SUBMITTED, DRAFT, CHECKED),
    APPROVE(By.ANOTHER, APPROVED, SUBMITTED),
    REJECT(By.ANOTHER, REJECTED, SUBMITTED),
    WITHDRAW(By.AUTHOR, WITHDRAWN, DRAFT, CHECKED, SUBMITTED, APPROVED, SCHEDULED),
    ACTIVATE(By.ANOTHER, SCHEDULED, APPROVED, RETIRED),
    BACK(By.ANOTHER, SCHEDULED, APPROVED, RETIRED),
    RETIRE(By.ANYBODY, RETIRED, APPROVED),
    CONFIRM(By.ANYBODY, null, SCHEDULED, ACTIVE);

    /** Who may do it at all. */
    private enum By {
        /** Whoever writes rules. */
        AUTHOR(Role.RULE_AUTHOR),
        /** A second person, who wrote none of it. */
        ANOTHER(Role.RULE_AUTHOR, Role.COMPLIANCE_OFFICER),
        ANYBODY(Role.RULE_AUTHOR, Role.COMPLIANCE_OFFICER);

        private final Set<Role> roles;

        By(Role... roles) {
            this.roles = EnumSet.copyOf(List.of(roles));
        }
    }

    private final By by;
    private final ReleaseState to;
    private final Set<ReleaseState> from;

    ReleaseAction(By by, ReleaseState to, ReleaseState... from) {
        this.by = by;
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** The state afterwards; null where it stays as it is. */
    ReleaseState to() {
        return to;
    }

    Set<Role> roles() {
        return by.roles;
    }

    /** As the address of the API and the pages spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a sentence says what somebody does with a release. */
    String toIt() {
        return this == BACK ? "go back to it" : word() + " it";
    }

    public static Optional<ReleaseAction> of(String word) {
        return Arrays.stream(values()).filter(action -> action != CHANGE && action.word().equals(word)).findFirst();
    }

    static List<ReleaseAction> from(ReleaseState state) {
        return Arrays.stream(values()).filter(action -> action.from.contains(state)).toList();
    }

    /** Whether the person may do it at all. Going back in an emergency is open to the authors of a release, too. */
    boolean isFor(Viewer viewer, boolean isAuthor) {
        return by.roles.stream().anyMatch(viewer::is) && (!isAuthor || by != By.ANOTHER || this == BACK);
    }

    /** @throws Refusal conflict, naming what is possible instead */
    void requireFrom(ReleaseState state, long release) {
        if (!from.contains(state)) {
            List<String> possible = from(state).stream().map(ReleaseAction::word).toList();
            throw Refusal.conflict("Release " + release + " is " + state + "; " + word() + " is not possible now.", wayOut(state, possible),
                Map.of("state", state, "allowedActions", possible));
        }
    }

    private String wayOut(ReleaseState state, List<String> possible) {
        if (this == CHANGE) {
            return "Make a new draft of it.";
        }
        if (this == RETIRE && state == ACTIVE) {
            return "Activate another release; this one retires by itself then.";
        }
        return "Possible now: " + String.join(", ", possible) + ".";
    }
}
