package org.redress.rules.engine;

import java.util.function.Supplier;

/**
 * Drools finds its own services through the loader of the current thread. In a server that is the loader of whoever
 * calls, which need not see Drools, so each call into Drools brings the loader that does.
 */
final class OwnLoader {

    private OwnLoader() {
    }

    static <T> T during(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }
}
