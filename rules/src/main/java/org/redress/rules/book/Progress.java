package org.redress.rules.book;

/** Whoever waits for a long run over a rule book: is told how far it is, and may have enough of it. */
public interface Progress {

    /** Nobody watches, and nobody ends it. */
    Progress UNWATCHED = (stage, done, total) -> {
    };

    /**
     * Some thread of the run tells it now and then; it must return soon.
     *
     * @param stage what is being done, such as {@code IMPACT}
     * @param total 0 while it is not known
     */
    void at(String stage, long done, long total);

    /** Asked now and then; once it says so, the run ends with a {@link java.util.concurrent.CancellationException}. */
    default boolean cancelled() {
        return false;
    }
}
