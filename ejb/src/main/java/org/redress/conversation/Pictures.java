package org.redress.conversation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pictures of a mail: those that it brings along stay, those from elsewhere only where a person asked for them. */
final class Pictures {

    private static final int MOST = 200;
    /** Of all together in the page: a mail may show one picture a thousand times. */
    private static final int MOST_CHARACTERS = 12_000_000;
    /** What browsers draw without running anything; SVG is a language. */
    private static final Pattern BROUGHT_ALONG = Pattern.compile("data:image/(png|gif|jpeg|jpg|webp);base64,[a-z0-9+/=\\s]*");

    private final boolean withRemote;

    Pictures(boolean withRemote) {
        this.withRemote = withRemote;
    }

    /** Puts those into the page that the mail brought along, in place of their names. */
    static void unpack(Document dirty, SafeHtml.Enclosed enclosed) {
        Map<String, Optional<String>> known = new HashMap<>();
        int left = MOST_CHARACTERS;
        for (Element image : dirty.select("img[src^=cid:]")) {
            String id = URLDecoder.decode(image.attr("src").strip().substring("cid:".length()).replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                StandardCharsets.UTF_8);
            String data = known.size() < MOST || known.containsKey(id) ? known.computeIfAbsent(id, enclosed::picture).orElse(null) : null;
            if (data != null && data.length() <= left) {
                left -= data.length();
                image.attr("src", data);
            }
        }
    }

    /** @return how many come from elsewhere */
    int treat(Document clean) {
        int remote = 0;
        int kept = 0;
        for (Element image : clean.select("img")) {
            String source = image.attr("src").strip().toLowerCase(Locale.ROOT);
            boolean foreign = source.startsWith("http:") || source.startsWith("https:");
            remote += foreign ? 1 : 0;
            boolean stays = foreign ? withRemote : BROUGHT_ALONG.matcher(source).matches();
            if (stays && kept < MOST) {
                kept++;
                image.attr("loading", "lazy").attr("referrerpolicy", "no-referrer");
            } else {
                becomeItsWords(image);
            }
        }
        return remote;
    }

    private static void becomeItsWords(Element image) {
        String words = image.attr("alt").strip();
        if (words.isEmpty()) {
            image.remove();
        } else {
            image.replaceWith(new Element("span").text("[" + words + "]"));
        }
    }
}
