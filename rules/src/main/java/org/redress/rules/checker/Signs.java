package org.redress.rules.checker;

import java.util.Optional;

/** What a text may be made of, before anybody tries to understand it. */
public final class Signs {

    /** Far above any honest file. */
    static final int LONGEST_FILE = 64 * 1024;

    /** Whoever pasted one such sign pasted many. */
    private static final int MOST = 20;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Stands where a program met bytes that it did not understand. */
    private static final char BROKEN = '\uFFFD';

    private Signs() {
    }

    static void check(String text, Problems problems) {
        if (text.length() > LONGEST_FILE) {
            problems.add(1, 1, Message.FILE_TOO_LONG, "The file has " + text.length() + " characters, " + LONGEST_FILE
                    + " are allowed.", "Split it by topic.");
            return;
        }
        for (int i = 0; i < text.length() && problems.count() < MOST; i++) {
            char sign = text.charAt(i);
            if (sign == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
                Place place = Place.START.of(text, i);
                problems.add(place.line(), place.column(), Message.UNICODE_ESCAPE,
                        "An escape such as \\u0041 hides what is written.", "Write the letter itself.");
            } else if (hides(sign)) {
                Place place = Place.START.of(text, i);
                problems.add(place.line(), place.column(), Message.INVISIBLE_CHARACTER, String.format(
                        "There is an invisible or broken character here (U+%04X).", (int) sign), "Delete it.");
            }
        }
    }

    /**
     * The first sign that nobody sees, in words of people: they may hold signs beyond the basic plane, and joiners, which
     * some languages need. Empty where there is none.
     */
    public static Optional<String> hiddenIn(String words) {
        return words.codePoints().filter(Signs::hidesAmongWords).mapToObj(sign -> String.format("U+%04X", sign)).findFirst();
    }

    private static boolean hidesAmongWords(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\t' && sign != '\r' && sign != '\n';
            case Character.FORMAT -> sign != ZERO_WIDTH_NON_JOINER && sign != ZERO_WIDTH_JOINER;
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> sign == BROKEN;
        };
    }

    /** Surrogates are refused as well: no policy needs a sign beyond the basic plane, and halves of one break offsets. */
    private static boolean hides(char sign) {
        if (sign == BROKEN) {
            return true;
        }
        if (sign == '\t' || sign == '\r' || sign == '\n') {
            return false;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
