package org.redress.intake;

import java.io.IOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Carries a mail in from any door. Once it is in it is kept, whatever becomes of it. */
@ApplicationScoped
class MailPorter {

    /** What is larger stays where it is; whoever brings it is told. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int TRIES = 3;

    @Inject
    Arrivals arrivals;

    /** Keeps it; empty where this message of a mail server is kept already. */
    Optional<Long> take(Arrival arrival, SpooledMail.Source source) throws IOException {
        try (SpooledMail raw = SpooledMail.of(source, MOST_BYTES)) {
            for (int tried = 1;; tried++) {
                try {
                    return arrivals.take(arrival, raw);
                } catch (Exception e) {
                    // The same mail by two doors at once, or the first one of a day: who comes second finds it.
                    if (tried == TRIES) {
                        throw e;
                    }
                }
            }
        }
    }
}
