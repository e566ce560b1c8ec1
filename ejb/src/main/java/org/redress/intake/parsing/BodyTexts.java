package org.redress.intake.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of a mail, in order: of several forms of the same text the plain one is read, and the HTML shown. */
final class BodyTexts {

    /** The most characters that are kept; a person who wants more opens the original. */
    static final int LONGEST_TEXT = 500_000;
    /** What a case keeps to show; where it is longer, what is never shown goes first. */
    static final int LONGEST_HTML = 1_000_000;
    /** Of an attribute of such HTML: an address stays, a picture does not. */
    private static final int LONGEST_VALUE = 8_000;

    /** Pieces that are one text in several forms have the same number. */
    private record Piece(int text, boolean html, String content) {
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
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
            String said = words.toString().isBlank() && html != null ? read(html.toString()) : words.toString();
            if (!said.isBlank()) {
                all.append(all.isEmpty() ? "" : "\n\n").append(said.stripTrailing());
            }
        });
        return PlainText.of(all.toString());
    }

    private String read(String html) {
        HtmlText read = HtmlText.of(html);
        if (read.cut()) {
            remarks.add("Its HTML is longer than is read; the end of its text is in the original only.");
        }
        return read.text();
    }

    /** Or null where there is none. */
    String html() {
        StringBuilder all = new StringBuilder();
        pieces.stream().filter(Piece::html).forEach(piece -> all.append(piece.content()).append('\n'));
        return all.isEmpty() ? null : PlainText.of(all.length() <= LONGEST_HTML ? all.toString() : shortened(all.toString()));
    }

    private String shortened(String html) {
        String quiet = new LeanHtml(html, html.length()).html();
        LeanHtml lean = new LeanHtml(quiet, quiet.length() <= LONGEST_HTML ? quiet.length() : LONGEST_VALUE);
        if (lean.isShortened()) {
            remarks.add("Pictures written into its HTML are longer than is kept; they are in the original only.");
        }
        if (lean.html().length() > LONGEST_HTML) {
            remarks.add("Its HTML is longer than is kept; the end of how it looked is in the original only.");
        }
        return PlainText.cut(lean.html(), LONGEST_HTML);
    }

    /** What {@link #plain} and {@link #html} had to leave out. */
    Set<String> remarks() {
        return remarks;
    }
}
