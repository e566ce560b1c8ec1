package org.redress.documents;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is called, made harmless and still recognisable: no path, nothing unseen, nothing that turns the reading
 * direction round so that {@code exe.gpj} looks like a picture, and not too long.
 */
final class FileName {

    static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 12;
    private static final String NAMELESS = "attachment";
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Controls, what is invisible or turns the direction of reading, halves of characters, and what is unassigned. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern AWKWARD = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    /** What Windows takes for a device, whatever the extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Set<String> NOWHERE = Set.of("", ".", "..");

    private FileName() {
    }

    static String cleaned(String sent) {
        String name = UNSEEN.matcher(Objects.requireNonNullElse(sent, "")).replaceAll("");
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = PATH.matcher(name).replaceFirst("");
        name = AWKWARD.matcher(name).replaceAll("_");
        name = SPACES.matcher(name).replaceAll(" ");
        name = EDGES.matcher(name).replaceAll("");
        if (NOWHERE.contains(name)) {
            return NAMELESS;
        }
        return shortened(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    /** Shortens before the extension, which is what people recognise a file by, and never within a character. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).strip() + extension;
    }
}
