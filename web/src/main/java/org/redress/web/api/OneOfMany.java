package org.redress.web.api;

import java.util.function.Supplier;

import org.redress.problems.Refusal;

/** Of identical requests that come at once under one key, one is carried out; the others wait for it and get its answer. */
final class OneOfMany {

    private static final int ATTEMPTS = 5;

    private OneOfMany() {
    }

    /** @param key under which a repeat is answered with the first result; null where every request is a new one */
    static <T> T of(String key, Supplier<T> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (Refusal refusal) {
                // The other's transaction has ended by then: the database let ours go on only to refuse it.
                if (key == null || refusal.kind() != Refusal.Kind.CONFLICT || attempt == ATTEMPTS) {
                    throw refusal;
                }
            }
        }
    }
}
