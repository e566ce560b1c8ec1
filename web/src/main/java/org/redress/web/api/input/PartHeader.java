package org.redress.web.api.input;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.redress.problems.Refusal;

/** How a part of a form is called. What it says of its content type is not looked at: that is judged by the bytes. */
record PartHeader(String name, String fileName) {

    private static final String DISPOSITION = "content-disposition:";
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([A-Za-z*]+)\\s*=\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^;\"\\s]*))");

    static PartHeader of(List<String> lines) {
        String disposition = lines.stream().filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length())).findFirst()
            .orElseThrow(() -> Refusal.badRequest("A part of the form has no Content-Disposition, so it has no name."));
        String name = null;
        String fileName = null;
        String extended = null;
        Matcher parameter = PARAMETER.matcher(disposition);
        while (parameter.find()) {
            String value = parameter.group(2) == null ? parameter.group(3) : unescaped(parameter.group(2));
            switch (parameter.group(1).toLowerCase(java.util.Locale.ROOT)) {
                case "name" -> name = value;
                case "filename" -> fileName = value;
                case "filename*" -> extended = decoded(value);
                default -> { }
            }
        }
        if (name == null) {
            throw Refusal.badRequest("A part of the form has no name.");
        }
        return new PartHeader(name, extended != null ? extended : fileName);
    }

    /** Browsers escape quotes as %22 or by a backslash; other backslashes are Windows paths. */
    private static String unescaped(String quoted) {
        return quoted.replace("\\\"", "\"").replace("%22", "\"");
    }

    /** Such as {@code UTF-8''na%C3%AFve.txt} (RFC 8187); null where it is not. */
    private static String decoded(String value) {
        int quotes = value.indexOf("''");
        if (quotes < 0 || !value.substring(0, quotes).equalsIgnoreCase("UTF-8")) {
            return null;
        }
        try {
            return URLDecoder.decode(value.substring(quotes + 2).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
