package org.redress.intake.parsing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Makes plain text of the HTML of a mail, for reading beside it and where there is no other. */
final class HtmlText {

    /** What is longer is somebody's template; its beginning says what it is about. */
    private static final int LONGEST = 500_000;

    private HtmlText() {
    }

    static String of(String html) {
        Document document = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        StringBuilder text = new StringBuilder();
        document.filter(new Reader(text));
        return text.toString().replaceAll("[ \\u00A0]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    /** Goes through the tree without recursion, however deep somebody built it. */
    private record Reader(StringBuilder text) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.text());
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "script", "style", "head", "title", "noscript", "template", "svg", "object" -> {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    case "br" -> text.append('\n');
                    case "li" -> text.append("\n- ");
                    case "td", "th" -> append(" ");
                    default -> {
                        if (element.isBlock() && !text.isEmpty()) {
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
            return FilterResult.CONTINUE;
        }

        private void append(String words) {
            boolean open = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(open ? words.stripLeading() : words);
        }
    }
}
