package org.redress.conversation;

import java.time.Duration;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What a mail looked like, without anything in it that acts: the body of a page that may be shown in a frame of its own.
 *
 * <p>Only what is on the list of harmless elements and attributes stays. It is parsed as a browser parses it and written
 * anew from the tree, so that nothing survives by being torn apart or nested in itself. Whoever shows it must still not let
 * it run scripts or load anything: see docs/adr/110.
 *
 * @param html         the inside of a body
 * @param remoteImages how many pictures it wants to fetch from elsewhere, and thereby tell their owner that it was read
 * @param cut          whether the end was left out, because it is too long to be a letter
 */
public record SafeHtml(String html, int remoteImages, boolean cut) {

    /** What the mail brought along itself. */
    public interface Enclosed {

        /** Nothing at all. */
        Enclosed NONE = contentId -> Optional.empty();

        /** A picture as a data URL; empty where there is none of that id that a browser may draw. */
        Optional<String> picture(String contentId);
    }

    /** Beyond so many it is no letter but an attempt; the plain text and the original are there. */
    static final int MOST_ELEMENTS = 20_000;
    /** Deeper than any mail program writes, and shallow enough for a browser to draw. */
    static final int DEEPEST = 128;
    static final Duration LONGEST = Duration.ofSeconds(2);

    /** Goes with all that is in it: what runs, what draws with a language of its own, what is not meant to be read. */
    private static final String GOES_WHOLE = "script, style, svg, math, template, noscript, iframe, frame, frameset, noframes, object, embed, "
        + "applet, audio, video, canvas, map, link, meta, base, title, xmp, plaintext, noembed, select, datalist, dialog, portal";

    private static final Safelist HARMLESS = new Safelist()
        .addTags("a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code",
            "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2",
            "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s",
            "samp", "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
            "time", "tr", "tt", "u", "ul", "var", "wbr")
        .addAttributes(":all", "dir", "lang")
        .addAttributes("a", "href")
        .addAttributes("img", "src", "alt", "width", "height")
        .addAttributes("ol", "start", "type")
        .addAttributes("table", "border", "cellpadding", "cellspacing", "width", "align")
        .addAttributes("td", "colspan", "rowspan", "align", "valign", "width")
        .addAttributes("th", "colspan", "rowspan", "align", "valign", "width", "scope")
        .addProtocols("a", "href", "http", "https", "mailto", "tel")
        .addProtocols("img", "src", "http", "https", "data")
        .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
        .addEnforcedAttribute("a", "target", "_blank");

    /**
     * @param html       as it came
     * @param withImages whether pictures from elsewhere may be fetched; a person asked for them
     * @param quoted     what the line says behind which the quoted history is folded away
     * @param enclosed   the pictures of the mail itself
     * @return empty where it takes too long to read, or nothing is left that could be looked at
     */
    public static Optional<SafeHtml> of(String html, boolean withImages, String quoted, Enclosed enclosed) {
        return of(html, withImages, quoted, enclosed, LONGEST);
    }

    static Optional<SafeHtml> of(String html, boolean withImages, String quoted, Enclosed enclosed, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        Reading reading = read(html, end);
        if (reading == null) {
            return Optional.empty();
        }
        Document dirty = reading.document();
        dirty.select(GOES_WHOLE).remove();
        // Only what we fold is folded: a mail that brings a fold of its own could say on it what we say.
        dirty.select("details, summary").unwrap();
        QuotedHtml.fold(dirty, quoted);
        Pictures.unpack(dirty, enclosed);
        Document clean = new Cleaner(HARMLESS).clean(dirty);
        int remote = new Pictures(withImages).treat(clean);
        limitSpans(clean);
        if (System.nanoTime() > end || !clean.body().hasText() && clean.selectFirst("img") == null) {
            return Optional.empty();
        }
        clean.outputSettings().prettyPrint(false);
        return Optional.of(new SafeHtml(clean.body().html(), remote, reading.cut()));
    }

    private record Reading(Document document, boolean cut) {
    }

    /** Element by element, so that a mail which is made to take forever is stopped on the way. */
    private static Reading read(String html, long end) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try (StreamParser stream = new StreamParser(parser)) {
            stream.parse(html, "");
            int elements = 0;
            boolean cut = false;
            for (var found = stream.iterator(); !cut && found.hasNext(); elements++) {
                found.next();
                cut = elements >= MOST_ELEMENTS;
                if (System.nanoTime() > end) {
                    return null;
                }
            }
            stream.stop();
            return new Reading(stream.document(), cut);
        } catch (RuntimeException broken) {
            // No mail is worth a failed page; its plain text is there.
            return null;
        }
    }

    /** A cell that spans a billion columns costs nothing to send and everything to draw. */
    private static void limitSpans(Document clean) {
        for (Element cell : clean.select("[colspan], [rowspan]")) {
            limit(cell, "colspan");
            limit(cell, "rowspan");
        }
    }

    private static void limit(Element cell, String attribute) {
        if (cell.hasAttr(attribute) && !cell.attr(attribute).matches("[1-9][0-9]{0,2}")) {
            cell.removeAttr(attribute);
        }
    }
}
