package org.redress.casework;

import java.time.Instant;
import java.util.List;

/**
 * A mail that somebody brings, as it was taken apart. Nothing in it is proven.
 *
 * @param from    the address alone; or null where it names none
 * @param sender  as the mail says it, with a name; or null
 * @param mailId  or null
 * @param sentAt  as its sender dates it; or null
 * @param subject or null
 * @param html    as it came, unsafe; or null
 * @param machine whether no person wrote it: then it is nobody's word
 */
public record MailForm(String from, String sender, List<String> to, List<String> cc, String mailId, Instant sentAt, String subject, String text,
    String html, boolean machine) {
}
