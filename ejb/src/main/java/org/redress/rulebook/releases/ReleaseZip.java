package org.redress.rulebook.releases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

/**
 * A release as a zip, as authors export it from their own Git and take it home again. What comes from outside is believed in
 * nothing: neither its sizes nor its names.
 */
final class ReleaseZip {

    static final int MOST_BYTES = 2 << 20;
    private static final int MOST_UNPACKED = 8 << 20;
    private static final int MOST_OF_A_FILE = 2 << 20;
    private static final String FILES = "/files";

    private ReleaseZip() {
    }

    /**
     * @return text by path
     * @throws Refusal too large or invalid, naming the entry that is wrong
     */
    static Map<String, String> read(byte[] zip) {
        if (zip.length > MOST_BYTES) {
            throw Refusal.tooLarge("The zip is larger than the 2 MB that a release may have.");
        }
        Map<String, String> files = unpacked(zip);
        ZipDirectory.require(zip, files.keySet());
        if (files.isEmpty()) {
            throw invalid("The zip holds no file.");
        }
        FileRules.require(files);
        return withoutCommonFolder(files);
    }

    private static Map<String, String> unpacked(byte[] zip) {
        var files = new LinkedHashMap<String, String>();
        int total = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = in.readNBytes(MOST_OF_A_FILE + 1);
                total += content.length;
                if (content.length > MOST_OF_A_FILE || total > MOST_UNPACKED) {
                    throw Refusal.tooLarge("Unpacked, '" + entry.getName() + "' makes the release larger than it may be: 2 MB a file, 8 MB together.");
                }
                if (files.put(entry.getName(), text(entry.getName(), content)) != null) {
                    throw invalid("'" + entry.getName() + "' is in the zip twice.");
                }
                if (files.size() > FileRules.MOST_FILES) {
                    throw invalid("The zip holds more than the " + FileRules.MOST_FILES + " files that a release may have.");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw Refusal.badRequest("The body is no zip that can be read: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw Refusal.badRequest("The zip breaks off before its end.");
        }
        return files;
    }

    private static String text(String path, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw invalid("'" + path + "' is not UTF-8. Save it as UTF-8.");
        }
    }

    /** Downloaded from a Git server everything lies in one folder more. */
    private static Map<String, String> withoutCommonFolder(Map<String, String> files) {
        String first = files.keySet().iterator().next();
        String folder = first.contains("/") ? first.substring(0, first.indexOf('/') + 1) : "";
        boolean wrapped = !folder.isEmpty() && files.keySet().stream().allMatch(path -> path.startsWith(folder))
            && files.keySet().stream().anyMatch(path -> path.indexOf('/', folder.length()) > 0);
        if (!wrapped) {
            return files;
        }
        var inside = new LinkedHashMap<String, String>();
        files.forEach((path, text) -> inside.put(path.substring(folder.length()), text));
        return inside;
    }

    /** The same files give the same bytes. */
    static byte[] write(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A zip cannot be written to memory.", e);
        }
        return bytes.toByteArray();
    }

    static Refusal invalid(String words) {
        return Refusal.invalid(List.of(new FieldProblem(FILES, words)));
    }
}
