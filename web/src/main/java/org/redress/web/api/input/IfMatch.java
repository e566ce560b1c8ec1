package org.redress.web.api.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.redress.problems.Refusal;

/**
 * The version that a caller was looking at, from {@code If-Match} (RFC 9110): our entity tags are versions in quotes.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,|$)");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    private IfMatch() {
    }

    /**
     * @param header  or null
     * @param current asked only where several tags are given, as then any of them will do
     * @return the version to expect, or null where the caller takes the case as it is
     * @throws Refusal bad request where it is no list of entity tags; stale where no tag could be of ours
     */
    public static Long version(String header, LongSupplier current) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        List<Long> versions = versions(header);
        if (versions.isEmpty()) {
            throw Refusal.stale("If-Match is " + header + ", which is no version of what it was sent for; that is at \"" + current.getAsLong() + "\".",
                "Look at it again, then repeat what you did.");
        }
        if (versions.size() == 1) {
            return versions.get(0);
        }
        long now = current.getAsLong();
        return versions.contains(now) ? Long.valueOf(now) : versions.get(0);
    }

    private static List<Long> versions(String header) {
        List<Long> versions = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (tag.find()) {
            end = tag.end();
            // A weak tag never matches here.
            if (tag.group(1) == null && VERSION.matcher(tag.group(2)).matches()) {
                versions.add(Long.valueOf(tag.group(2)));
            }
        }
        if (end < header.length() || header.isBlank()) {
            throw Refusal.badRequest("If-Match cannot be read. Send the ETag as you got it, such as \"7\" with its quotes.");
        }
        return versions;
    }
}
