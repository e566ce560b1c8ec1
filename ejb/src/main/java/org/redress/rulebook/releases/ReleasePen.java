package org.redress.rulebook.releases;

import java.time.Instant;
import java.util.function.Consumer;

/** Writes the history of releases for one actor at one instant. */
public final class ReleasePen {

    private final Consumer<StepRow> history;
    private final String actor;
    private final Instant at;

    ReleasePen(Consumer<StepRow> history, String actor, Instant at) {
        this.history = history;
        this.actor = actor;
        this.at = at;
    }

    public void write(Release release, ReleaseStep step, Long epoch, String detail) {
        history.accept(new StepRow(release, at, actor, step, epoch, detail));
    }

    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }
}
