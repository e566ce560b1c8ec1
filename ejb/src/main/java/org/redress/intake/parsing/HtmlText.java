package org.redress.intake.parsing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Makes plain text of the HTML of a mail, for reading beside it and where there is no other. What it repeats of earlier mails gets the sign
 * that plain mails give it, {@code >}, so that it can be told from what is new.
 *
 * @param cut whether the end was left out, because it is too long even without what nobody reads
 */
record HtmlText(String text, boolean cut) {

    /** Stand on lines of their own where a quotation begins and ends, until the lines are counted; nobody else writes them. */
    private static final char BEGINS = '\uE8F0';
    private static final char ENDS = '\uE8F1';
    /** Behind these Outlook repeats a whole mail, to the end, and says so by no element around it. */
    private static final String REPEATS_TO_THE_END = "#divRplyFwdMsg, #OLK_SRC_BODY_SECTION, div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF]";

    /** Of what is left when styles, scripts, comments and pictures are out: a tree of more costs more memory than any letter is worth. */
    static final int LONGEST = 500_000;
    /** Of an attribute; none of them is read, and the few that tell where a quotation begins are short. */
    private static final int LONGEST_VALUE = 500;

    static HtmlText of(String html) {
        String lean = new LeanHtml(html, LONGEST_VALUE).html();
        Document document = Jsoup.parse(PlainText.cut(lean, LONGEST));
        StringBuilder text = new StringBuilder();
        document.filter(new Reader(text, document.selectFirst(REPEATS_TO_THE_END)));
        return new HtmlText(quoted(text).replaceAll("[ \\u00A0]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip(), lean.length() > LONGEST);
    }

    private static String quoted(CharSequence text) {
        StringBuilder marked = new StringBuilder();
        int depth = 0;
        boolean blankBefore = true;
        for (String line : text.toString().split("\n", -1)) {
            if (line.indexOf(BEGINS) >= 0) {
                depth++;
                blankBefore = true;
            } else if (line.indexOf(ENDS) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 || !line.isBlank() || !blankBefore) {
                // Blocks within blocks end many lines, and a sign on each would be most of what is quoted.
                blankBefore = line.isBlank();
                // Deeper than anybody answers, the signs would be all that is left of a line.
                marked.append(">".repeat(Math.min(depth, 9))).append(depth > 0 && !line.isBlank() ? " " : "").append(line).append('\n');
            }
        }
        return marked.toString();
    }

    /** Goes through the tree without recursion, however deep somebody built it. */
    private record Reader(StringBuilder text, Element repeats) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.text());
            } else if (node instanceof Element element) {
                if (element == repeats || element.normalName().equals("blockquote")) {
                    line(BEGINS);
                }
                switch (element.normalName()) {
                    case "script", "style", "head", "title", "noscript", "template", "svg", "object" -> {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    case "br" -> text.append('\n');
                    case "li" -> text.append("\n- ");
                    case "td", "th" -> append(" ");
                    default -> {
                        if (element.isBlock() && !text.isEmpty() && text.charAt(text.length() - 1) != BEGINS) {
                            text.append('\n');
                        }
                    }
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock() && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            if (node instanceof Element element && element.normalName().equals("blockquote")) {
                line(ENDS);
            }
            return FilterResult.CONTINUE;
        }

        private void line(char sign) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n").append(sign).append('\n');
        }

        private void append(String said) {
            String words = said.indexOf(BEGINS) < 0 && said.indexOf(ENDS) < 0 ? said : said.replaceAll("[" + BEGINS + ENDS + "]", "");
            boolean open = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(open ? words.stripLeading() : words);
        }
    }
}
