package org.redress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

/** Things that stay as they are unless a rule did more than propose. */
public final class Canaries {

    private final int threads = foreignThreads();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final Object output = System.out;
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    public Canaries() {
        System.clearProperty("pwned");
    }

    public void areUntouched() {
        assertThat(System.getProperty("pwned")).as("system property").isNull();
        assertThat(Files.exists(Path.of("pwned"))).as("file").isFalse();
        assertThat(foreignThreads()).as("threads").isLessThanOrEqualTo(threads);
        assertThat(Locale.getDefault()).as("locale").isEqualTo(locale);
        assertThat(TimeZone.getDefault()).as("time zone").isEqualTo(zone);
        assertThat((Object) System.out).as("output").isSameAs(output);
        assertThat(Thread.currentThread().getContextClassLoader()).as("loader").isSameAs(loader);
    }

    /** The watchdog comes and goes as it likes, and so do the threads of the machine. */
    private static int foreignThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getThreadGroup() != null
                && thread.getThreadGroup().getName().equals("main") && !thread.getName().startsWith("redress-")
                && !thread.getName().startsWith("junit-") && !thread.getName().startsWith("surefire")).count();
    }
}
