package org.redress.templates;

import java.util.regex.Pattern;

/** How the subject of a reply is made. */
final class Reply {

    /** What mail programs of our languages and neighbours put before an answer, once or many times. */
    private static final Pattern BEFORE = Pattern.compile("^\\s*((re|aw|sv|antw|ответ|отв|回复|回覆|答复|答覆|返信)(\\[[0-9]+\\])?\\s*[:：]\\s*)+",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST = 250;

    private Reply() {
    }

    static String subject(String said, String number) {
        String plain = BEFORE.matcher(said.replaceAll("\\s+", " ")).replaceFirst("").strip();
        String bounded = plain.length() > MOST ? plain.substring(0, plain.offsetByCodePoints(0, Math.min(MOST, plain.codePointCount(0, plain.length())) - 1)) : plain;
        return ("Re: " + bounded).strip() + (bounded.contains(number) ? "" : " [" + number + "]");
    }
}
