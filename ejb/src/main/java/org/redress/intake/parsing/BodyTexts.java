package org.redress.intake.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a mail, in order: of several forms of the same text the plain one is read, and the HTML shown. */
final class BodyTexts {

    /** The most characters that are kept; a person who wants more opens the original. */
    static final int LONGEST_TEXT = 500_000;
    static final int LONGEST_HTML = 2_000_000;

    /** Pieces that are one text in several forms have the same number. */
    private record Piece(int text, boolean html, String content) {
    }

    private final List<Piece> pieces = new ArrayList<>();
    private int alone = -1;

    /** @param alternative of which multipart/alternative it is a form, counted from 0; or -1 */
    void add(int alternative, boolean html, String content) {
        pieces.add(new Piece(alternative < 0 ? --alone : alternative, html, content));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    String plain() {
        Map<Integer, StringBuilder> plain = new LinkedHashMap<>();
        Map<Integer, StringBuilder> made = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            plain.computeIfAbsent(piece.text(), any -> new StringBuilder());
            (piece.html() ? made : plain).computeIfAbsent(piece.text(), any -> new StringBuilder()).append(piece.content()).append('\n');
        }
        StringBuilder all = new StringBuilder();
        plain.forEach((text, words) -> {
            StringBuilder html = made.get(text);
            String said = words.toString().isBlank() && html != null ? HtmlText.of(html.toString()) : words.toString();
            if (!said.isBlank()) {
                all.append(all.isEmpty() ? "" : "\n\n").append(said.stripTrailing());
            }
        });
        return PlainText.of(all.toString());
    }

    /** Or null where there is none. */
    String html() {
        StringBuilder all = new StringBuilder();
        pieces.stream().filter(Piece::html).forEach(piece -> all.append(piece.content()).append('\n'));
        return all.isEmpty() ? null : PlainText.of(PlainText.cut(all.toString(), LONGEST_HTML));
    }
}
