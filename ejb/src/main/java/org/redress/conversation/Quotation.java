package org.redress.conversation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The plain text of a mail, parted into what is new and what it repeats of the mails before it.
 *
 * @param fresh  what was written now
 * @param quoted what is repeated, empty where nothing is
 */
public record Quotation(String fresh, String quoted) {

    /** The line above a quotation that begins a whole mail below it; in the languages of the mail programs that we meet. */
    private static final Pattern SEPARATOR = Pattern.compile(
        "-{2,}\\s*(Original Message|Forwarded message|Ursprüngliche Nachricht|原始邮件|邮件原件|元のメッセージ|Исходное сообщение|Пересылаемое сообщение)\\s*-{2,}",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A text of which nothing would be left is all new. */
    public static Quotation in(String text) {
        List<String> lines = text.lines().toList();
        int from = lines.size();
        while (from > 0 && (isQuoted(lines.get(from - 1)) || lines.get(from - 1).isBlank())) {
            from--;
        }
        boolean trailing = lines.subList(from, lines.size()).stream().anyMatch(Quotation::isQuoted);
        if (!trailing) {
            from = lines.size();
        }
        for (int i = 0; i < from; i++) {
            if (SEPARATOR.matcher(lines.get(i).strip()).matches()) {
                from = i;
                trailing = true;
            }
        }
        if (trailing && from > 0 && from < lines.size() && isQuoted(firstWithWords(lines, from)) && announces(lines.get(from - 1))) {
            from--;
        }
        String fresh = String.join("\n", lines.subList(0, from)).strip();
        return !trailing || fresh.isEmpty() ? new Quotation(text, "") : new Quotation(fresh, String.join("\n", lines.subList(from, lines.size())).strip());
    }

    private static String firstWithWords(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">");
    }

    /** "On Monday Ann wrote:" in any language ends with a colon, of which there are two. */
    private static boolean announces(String line) {
        String said = line.strip();
        return said.length() < 300 && (said.endsWith(":") || said.endsWith("："));
    }
}
