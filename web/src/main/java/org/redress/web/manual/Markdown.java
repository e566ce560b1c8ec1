package org.redress.web.manual;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

/**
 * Markdown as elements of the page. Every element is one that is named here and every text is written as text, so that no
 * page of the manual can bring a script or a form of its own; HTML in it is shown as it was typed.
 */
@FacesComponent(Markdown.TYPE)
public class Markdown extends UIComponentBase {

    static final String TYPE = "org.redress.Markdown";

    private static final List<String> SAFE = List.of("http://", "https://", "mailto:", "tel:", "/", "#");
    /** The page has headings of its own above. */
    private static final int HEADING_BELOW = 2;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Object text = getAttributes().get("value");
        if (text != null) {
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("div", this);
            writer.writeAttribute("class", "markdown", null);
            children(Parser.builder().build().parse(text.toString()), writer);
            writer.endElement("div");
        }
    }

    private void children(Node parent, ResponseWriter writer) throws IOException {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child, writer);
        }
    }

    private void write(Node node, ResponseWriter writer) throws IOException {
        String literal = literal(node);
        String element = element(node);
        if (node instanceof Link link) {
            link(link, writer);
        } else if (literal != null) {
            wrapped(element, literal, writer);
        } else if (element == null) {
            children(node, writer);
        } else {
            writer.startElement(element, this);
            if (node instanceof OrderedList list && list.getMarkerStartNumber() != null && list.getMarkerStartNumber() != 1) {
                writer.writeAttribute("start", list.getMarkerStartNumber(), null);
            }
            children(node, writer);
            writer.endElement(element);
        }
    }

    private void wrapped(String element, String literal, ResponseWriter writer) throws IOException {
        if (element != null) {
            writer.startElement(element, this);
        }
        writer.writeText(literal, this, null);
        if (element != null) {
            writer.endElement(element);
        }
    }

    private void link(Link link, ResponseWriter writer) throws IOException {
        String to = link.getDestination().strip();
        boolean safe = SAFE.stream().anyMatch(to.toLowerCase(Locale.ROOT)::startsWith) && !to.startsWith("//");
        if (safe) {
            writer.startElement("a", this);
            writer.writeURIAttribute("href", to, null);
            writer.writeAttribute("rel", "noopener noreferrer", null);
        }
        children(link, writer);
        if (safe) {
            writer.endElement("a");
        }
    }

    /** What a node says itself; null where its children do. */
    private static String literal(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof FencedCodeBlock block) {
            return block.getLiteral();
        } else if (node instanceof IndentedCodeBlock block) {
            return block.getLiteral();
        } else if (node instanceof HtmlInline html) {
            return html.getLiteral();
        } else if (node instanceof HtmlBlock html) {
            return html.getLiteral();
        } else if (node instanceof SoftLineBreak) {
            return "\n";
        }
        return null;
    }

    private static String element(Node node) {
        if (node instanceof Heading heading) {
            return "h" + Math.min(6, heading.getLevel() + HEADING_BELOW);
        } else if (node instanceof Paragraph) {
            // Between the points of a tight list there is no gap.
            boolean tight = node.getParent() instanceof ListItem && node.getParent().getParent() instanceof ListBlock list
                && list.isTight();
            return tight ? null : "p";
        } else if (node instanceof BulletList) {
            return "ul";
        } else if (node instanceof OrderedList) {
            return "ol";
        } else if (node instanceof ListItem) {
            return "li";
        } else if (node instanceof BlockQuote) {
            return "blockquote";
        } else if (node instanceof Emphasis) {
            return "em";
        } else if (node instanceof StrongEmphasis) {
            return "strong";
        } else if (node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            return node instanceof Code ? "code" : "pre";
        } else if (node instanceof ThematicBreak) {
            return "hr";
        } else if (node instanceof HardLineBreak) {
            return "br";
        } else if (node instanceof HtmlBlock) {
            return "p";
        } else if (node instanceof Image) {
            // A picture from elsewhere would tell elsewhere who reads; what it shows is said in words.
            return "em";
        }
        return null;
    }
}
