package org.redress.web.language;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;

import org.redress.worklists.Worklists;

import jakarta.faces.context.FacesContext;

/** Fills the gaps of a bundle's sentences, where a tag needs the sentence as one attribute. */
public final class Sentences {

    private Sentences() {
    }

    public static String fill(String pattern, Object gap) {
        return filled(pattern, gap);
    }

    public static String fillTwo(String pattern, Object first, Object second) {
        return filled(pattern, first, second);
    }

    /** Fit to be a value in an address. */
    public static String encoded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A count of cases as a page shows it: no further than anybody would read. */
    public static String count(long cases) {
        return cases < Worklists.ENOUGH ? String.valueOf(cases) : (Worklists.ENOUGH - 1) + "+";
    }

    private static String filled(String pattern, Object... gaps) {
        if (pattern == null) {
            return "";
        }
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return new MessageFormat(pattern, locale).format(gaps);
    }
}
