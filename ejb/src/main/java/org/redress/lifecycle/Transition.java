package org.redress.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.redress.rules.vocabulary.Kind;

/**
 * One line of the lifecycle.
 *
 * @param from  the states it is possible in
 * @param only  the kinds of case that may go this way; empty for every kind
 * @param by    any of these may
 * @param needs the fields that must be present, by their API names
 * @param to    the states it can lead to; empty when the case stays where it is
 */
public record Transition(Action action, Set<Status> from, Set<Kind> only, Set<Who> by, List<String> needs, Set<Status> to) {

    static Builder on(Action action) {
        return new Builder(action);
    }

    public boolean isFor(Kind kind) {
        return only.isEmpty() || only.contains(kind);
    }

    public boolean stays() {
        return to.isEmpty();
    }

    /** Reads like the table in the design: {@code on(ROUTE).from(ASSESSMENT).by(DESK).needs("department").to(ROUTED)}. */
    static final class Builder {

        private final Action action;
        private Set<Status> from = Set.of();
        private Set<Kind> only = Set.of();
        private Set<Who> by = Set.of();
        private List<String> needs = List.of();

        private Builder(Action action) {
            this.action = action;
        }

        Builder from(Status first, Status... others) {
            from = EnumSet.of(first, others);
            return this;
        }

        Builder whileOpen() {
            from = EnumSet.complementOf(EnumSet.of(Status.CLOSED));
            return this;
        }

        Builder only(Set<Kind> kinds) {
            only = kinds;
            return this;
        }

        Builder by(Who first, Who... others) {
            by = EnumSet.of(first, others);
            return this;
        }

        Builder needs(String... fields) {
            needs = List.of(fields);
            return this;
        }

        Transition to(Status first, Status... others) {
            return new Transition(action, from, only, by, needs, EnumSet.of(first, others));
        }

        Transition stay() {
            return new Transition(action, from, only, by, needs, Set.of());
        }
    }
}
