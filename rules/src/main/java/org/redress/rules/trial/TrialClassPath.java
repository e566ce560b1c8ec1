package org.redress.rules.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * The jars that a trial process needs, as files. A server may keep them inside an archive; then they are copied out of the
 * class loader, once. Which ones they are was written down by the build, so nothing else of the application comes along.
 */
final class TrialClassPath {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final List<Class<?>> SERVERS_OWN = List.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class);

    private final Path folder;
    private final Set<Path> files = new LinkedHashSet<>();

    private TrialClassPath(Path folder) {
        this.folder = folder;
    }

    /** @param folder where copies are put, if any are needed */
    static TrialClassPath in(Path folder) {
        var classPath = new TrialClassPath(folder);
        try {
            classPath.add(locationOf(TrialProcess.class));
            for (Class<?> type : SERVERS_OWN) {
                classPath.add(locationOf(type));
            }
            for (URL jar : libraries()) {
                classPath.add(jar);
            }
            return classPath;
        } catch (IOException e) {
            throw new UncheckedIOException("The jars of a trial process cannot be put together.", e);
        }
    }

    boolean isThere() {
        return files.stream().allMatch(Files::exists);
    }

    Path folder() {
        return folder;
    }

    /** As Java takes it. */
    String asArgument() {
        return files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static URL locationOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Every jar has a manifest, and where that is, the jar is. Its version may be another than at build time. */
    private static List<URL> libraries() throws IOException {
        Pattern names = Pattern.compile(Stream.of(text("jars").split(":"))
                .map(name -> Pattern.quote(name.substring(name.lastIndexOf('/') + 1).replaceFirst("-[0-9].*", "")))
                .collect(Collectors.joining("|", ".*/(?:[^/]*[-.])?(?:", ")-[0-9][^/]*\\.jar")));
        var jars = new ArrayList<URL>();
        for (URL manifest : Collections.list(TrialClassPath.class.getClassLoader().getResources(MANIFEST))) {
            String url = manifest.toString();
            String jar = url.substring(0, url.length() - MANIFEST.length()).replaceFirst("!?/$", "");
            if (names.matcher(jar).matches()) {
                jars.add(new URL(jar.replaceFirst("^jar:", "")));
            }
        }
        return jars;
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = TrialClassPath.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("The build left no list of jars.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private void add(URL location) throws IOException {
        String url = location.toString().replaceFirst("^jar:", "").replaceFirst("!/$", "");
        Path file = url.startsWith("file:") ? Path.of(URI.create(url)) : null;
        files.add(file != null && Files.exists(file) ? file : copy(new URL(url)));
    }

    private Path copy(URL jar) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(files.size() + ".jar");
        try (InputStream from = jar.openStream(); OutputStream to = Files.newOutputStream(file)) {
            if (from instanceof JarInputStream entries) {
                // A server that unpacked the archive gives its entries, not its bytes.
                repack(entries, to);
            } else {
                from.transferTo(to);
            }
        }
        return file;
    }

    private static void repack(JarInputStream from, OutputStream to) throws IOException {
        try (var jar = new JarOutputStream(to)) {
            jar.setLevel(Deflater.BEST_SPEED);
            for (JarEntry entry = from.getNextJarEntry(); entry != null; entry = from.getNextJarEntry()) {
                jar.putNextEntry(new JarEntry(entry.getName()));
                if (!entry.isDirectory()) {
                    from.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
    }
}
