package org.redress.customers;

import java.text.Normalizer;

/**
 * The packed code of the system before. Counting characters from 0: 0–5 together are the classification, and one by one
 * region, service status, partnership, organisation scale, sales decile and period of use; 7–19 are the corporate number;
 * from 21 on, the address on the web; 6 and 20 separate.
 *
 * @param salesDecile 1 to 10, written as 1 to 9 and 0; null where a hyphen says that it is not known
 */
public record LegacyCode(String classification, String region, String serviceStatus, String partnership, String organisationScale,
    Integer salesDecile, String periodOfUse, String corporateNumber, String url) {

    private static final int FIRST_SEPARATOR = 6;
    private static final int SECOND_SEPARATOR = 20;
    private static final int SHORTEST = 20;
    private static final String PARTS = "0-5 the classification, 6 a separator, 7-19 the corporate number, 20 a separator, from 21 on the URL";

    /** @throws IllegalArgumentException naming the character that is wrong, and what belongs there */
    public static LegacyCode read(String code) {
        int[] points = Normalizer.normalize(code, Normalizer.Form.NFKC).strip().codePoints().toArray();
        if (points.length < SHORTEST) {
            throw new IllegalArgumentException("The packed code has " + points.length + " characters, but at least " + SHORTEST
                + " belong to it: " + PARTS + ". Counting begins at 0.");
        }
        for (int i = 0; i < FIRST_SEPARATOR; i++) {
            require(points, i, isMark(points[i]), "a letter, a digit, or a hyphen for what is not known");
        }
        require(points, FIRST_SEPARATOR, isSeparator(points[FIRST_SEPARATOR]), "a separator, such as a hyphen or a blank");
        for (int i = FIRST_SEPARATOR + 1; i < SECOND_SEPARATOR; i++) {
            require(points, i, Character.isLetterOrDigit(points[i]), "a letter or digit of the corporate number");
        }
        if (points.length > SECOND_SEPARATOR) {
            require(points, SECOND_SEPARATOR, isSeparator(points[SECOND_SEPARATOR]), "a separator, such as a hyphen or a blank");
        }
        return new LegacyCode(text(points, 0, FIRST_SEPARATOR), one(points, 0), one(points, 1), one(points, 2), one(points, 3),
            decile(points), one(points, 5), text(points, FIRST_SEPARATOR + 1, SECOND_SEPARATOR),
            points.length <= SECOND_SEPARATOR + 1 ? null : url(text(points, SECOND_SEPARATOR + 1, points.length)));
    }

    private static Integer decile(int[] points) {
        int point = points[4];
        if (point == '-') {
            return null;
        }
        require(points, 4, point >= '0' && point <= '9', "the sales decile, 1 to 9, or 0 for the tenth");
        return point == '0' ? Integer.valueOf(10) : Integer.valueOf(point - '0');
    }

    /** The system before left out how the address begins. */
    private static String url(String written) {
        String stripped = written.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        return stripped.matches("(?i)https?://.*") ? stripped : "http://" + stripped;
    }

    private static String one(int[] points, int at) {
        return points[at] == '-' ? null : text(points, at, at + 1);
    }

    private static String text(int[] points, int from, int to) {
        return new String(points, from, to - from);
    }

    private static boolean isMark(int point) {
        return Character.isLetterOrDigit(point) || point == '-';
    }

    private static boolean isSeparator(int point) {
        return !Character.isLetterOrDigit(point) && !Character.isISOControl(point);
    }

    private static void require(int[] points, int at, boolean right, String wanted) {
        if (!right) {
            throw new IllegalArgumentException("Character " + at + " of the packed code is '" + Character.toString(points[at]) + "', but "
                + wanted + " belongs there. Counting begins at 0: " + PARTS + ".");
        }
    }
}
