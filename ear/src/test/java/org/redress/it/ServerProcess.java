package org.redress.it;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * The provisioned server as a process that can be started, stopped and killed, for what has no place among the
 * tests: measurements and faults. It takes free ports and tells {@link Server} which.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path home;
    private final BaseDirectory base;
    private final Map<String, String> environment;
    private final int port;
    private boolean shortLived;
    private Process process;

    private ServerProcess(Path home, BaseDirectory base, Map<String, String> environment, int port) {
        this.home = home;
        this.base = base;
        this.environment = environment;
        this.port = port;
    }

    /** A server that is not running yet. Its log will be in the directory's log/server.log. */
    public static ServerProcess in(Path directory, Map<String, String> environment) throws IOException {
        Path home = Path.of(System.getProperty("server.home"));
        var process = new ServerProcess(home, BaseDirectory.fresh(home, directory), environment, freePort());
        System.setProperty("test.http.port", String.valueOf(process.port));
        return process;
    }

    /** It will not live long enough for the second compiler to be worth its time: each start is sooner, the code is the same. */
    public ServerProcess shortLived() {
        shortLived = true;
        return this;
    }

    /** Returns when the application answers; says how long that took. */
    public Duration start() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        var command = StandaloneCommandBuilder.of(home)
                .setBaseDirectory(base.path())
                .setJavaOptions("-Xms256m", "-Xmx1g", "-XX:MaxMetaspaceSize=512m", "-Djava.net.preferIPv4Stack=true",
                        "-Djava.awt.headless=true", "-Djboss.as.management.blocking.timeout=1800", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8",
                        shortLived ? "-XX:TieredStopAtLevel=1" : "-XX:TieredStopAtLevel=4")
                .addServerArguments("-Dredress.http.port=" + port, "-Djboss.management.http.port=0",
                        "-Dredress.data=" + base.path().resolve("database"));
        process = Launcher.of(command)
                .setRedirectErrorStream(true)
                .redirectOutput(base.path().resolve("console.log"))
                .addEnvironmentVariable("REDRESS_DEMONSTRATION", "true")
                .addEnvironmentVariable("REDRESS_DEMONSTRATION_CASES", "false")
                .addEnvironmentVariables(environment)
                .launch();
        while (!answers()) {
            base.insistOnTheApplication();
            if (!process.isAlive() || Instant.now().isAfter(begin.plus(PATIENCE))) {
                close();
                throw new IllegalStateException("The server does not answer; see " + base.path().resolve("console.log"));
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        return Duration.between(begin, Instant.now());
    }

    /** What it has computed since its start, on all cores. */
    public Duration computed() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What its heap holds after a full collection, in MB. */
    public long liveMegabytes() throws IOException, InterruptedException {
        tool("GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(tool("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The server does not tell what its heap holds.");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    private String tool(String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(process.pid()), command)
                .redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    /** Holds it in the middle of whatever it does, sockets and locks in hand (SIGSTOP). */
    public void hold() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on as if no time had passed (SIGCONT). */
    public void letGo() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("The signal " + name + " did not reach the server.");
        }
    }

    /** From here on {@link Api} speaks to this one of several. */
    public void isSpokenTo() {
        System.setProperty("test.http.port", String.valueOf(port));
    }

    /** Ends it with SIGKILL: no word, no shutdown hook, nothing flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it run for a while; an end of its own is a fault that nobody ordered. */
    public void insistOnLife(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("The server ended by itself; see " + base.path().resolve("console.log"));
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    kill();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection) new URL("http://127.0.0.1:" + port + "/redress/").openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() < 400;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
