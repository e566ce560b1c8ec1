package org.redress.conversation;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pictures of a mail: those that it brings along stay, those from elsewhere only where a person asked for them. */
final class Pictures {

    private static final int MOST = 200;
    /** What browsers draw without running anything; SVG is a language. */
    private static final Pattern BROUGHT_ALONG = Pattern.compile("data:image/(png|gif|jpeg|jpg|webp);base64,[a-z0-9+/=\\s]*");

    private final boolean withRemote;

    Pictures(boolean withRemote) {
        this.withRemote = withRemote;
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
