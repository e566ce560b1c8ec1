package org.redress.intake.parsing;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads who a mail says it is from and to. Lenient, because half of the world writes these headers by hand; and it reads the form
 * before it decodes the names, so that no name can pretend to be an address.
 */
final class AddressList {

    /** More are nobody's to read. */
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;

    private final String text;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle;

    private AddressList(String text) {
        this.text = text;
    }

    /** @param header characters, encoded words not decoded yet */
    static List<MailAddress> of(String header) {
        return new AddressList(header).read();
    }

    private List<MailAddress> read() {
        for (int i = 0; i < text.length() && found.size() < MOST; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> i = quoted(i + 1);
                case '(' -> i = commented(i + 1);
                case '<' -> i = angled(i + 1);
                case ',', ';' -> end();
                case ':' -> {
                    // What stands before the colon of a group is its name and nobody's.
                    if (phrase.indexOf("@") < 0) {
                        phrase.setLength(0);
                    }
                }
                default -> phrase.append(c);
            }
        }
        end();
        return List.copyOf(found);
    }

    private int quoted(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            phrase.append(text.charAt(i) == '@' && angleFollows(i) ? '\uFF20' : text.charAt(i));
            i++;
        }
        return i;
    }

    /** An at sign within a quoted name is none of an address. */
    private boolean angleFollows(int i) {
        return text.indexOf('<', i) >= 0;
    }

    private int commented(int from) {
        int depth = 1;
        int i = from;
        while (i < text.length() && depth > 0) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 0) {
                comment.append(c);
            }
            i++;
        }
        return i - 1;
    }

    private int angled(int from) {
        int close = text.indexOf('>', from);
        int end = close < 0 ? text.length() : close;
        angle = text.substring(from, end);
        return end;
    }

    private void end() {
        String address = angle != null ? angle : phrase.toString();
        String name = angle != null ? phrase.toString() : comment.toString();
        String plain = PlainText.line(address.substring(address.lastIndexOf(':') + 1), LONGEST_ADDRESS + 1).replaceAll(" *([@.]) *", "$1");
        if (plain.matches("[^@\\s<>,;\"]{1,128}@[^@\\s<>,;\"]{1,200}") && plain.length() <= LONGEST_ADDRESS) {
            String decoded = PlainText.line(EncodedWords.decode(name).replace('\uFF20', '@'), LONGEST_NAME);
            found.add(new MailAddress(decoded.isBlank() ? null : decoded, plain));
        }
        phrase.setLength(0);
        comment.setLength(0);
        angle = null;
    }
}
