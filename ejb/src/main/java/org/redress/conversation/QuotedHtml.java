package org.redress.conversation;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What a mail repeats of the mails before it, folded away: known by the marks that the usual mail programs leave. */
final class QuotedHtml {

    /** The element holds the quotation. */
    private static final String QUOTATION = ".gmail_quote_container, .gmail_quote, .yahoo_quoted, .protonmail_quote, blockquote[type=cite], .moz-cite-prefix + blockquote";
    /** The quotation begins with the element and goes on to the end. */
    private static final String BEGINS = "#divRplyFwdMsg, #appendonsend, #OLK_SRC_BODY_SECTION, .OutlookMessageHeader, #isReplyContent, "
        + "div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF]";

    private QuotedHtml() {
    }

    /** A mail of which nothing would be left stays as it is. */
    static void fold(Document mail, String label) {
        Element quotation = mail.selectFirst(QUOTATION);
        Element beginning = mail.selectFirst(BEGINS);
        if (quotation != null && hasWordsWithout(mail, List.of(quotation))) {
            wrap(List.of(quotation), quotation, label);
        } else if (beginning != null) {
            List<Node> rest = new ArrayList<>();
            for (Node node = beginning; node != null; node = node.nextSibling()) {
                rest.add(node);
            }
            if (hasWordsWithout(mail, rest)) {
                wrap(rest, beginning, label);
            }
        }
    }

    private static void wrap(List<? extends Node> nodes, Node at, String label) {
        Element fold = new Element("details");
        at.before(fold);
        fold.appendElement("summary").text(label);
        nodes.forEach(fold::appendChild);
    }

    private static boolean hasWordsWithout(Document mail, List<? extends Node> quoted) {
        int words = quoted.stream().mapToInt(node -> node instanceof Element element ? element.text().length() : node.toString().strip().length()).sum();
        return mail.body().text().length() - words > 1;
    }
}
