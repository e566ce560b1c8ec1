package org.redress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

/** Things that stay as they are unless a rule did more than propose. */
public final class Canaries {

    private final Set<String> threads = foreignThreads();
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
        assertThat(threads).as("threads").containsAll(foreignThreads());
        assertThat(Locale.getDefault()).as("locale").isEqualTo(locale);
        assertThat(TimeZone.getDefault()).as("time zone").isEqualTo(zone);
        assertThat((Object) System.out).as("output").isSameAs(output);
        assertThat(Thread.currentThread().getContextClassLoader()).as("loader").isSameAs(loader);
    }

    /** The watchdog, the compiler and the threads of the machine come and go as they like. */
    private static Set<String> foreignThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null && thread.getThreadGroup().getName().equals("main"))
                .map(Thread::getName).filter(name -> !name.matches("redress-.*|junit-.*|surefire.*|Compiler .*|ping-.*"))
                .collect(Collectors.toSet());
    }
}
