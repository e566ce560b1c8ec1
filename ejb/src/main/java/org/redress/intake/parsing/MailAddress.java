package org.redress.intake.parsing;

import java.util.Locale;

/**
 * Somebody as a mail names them. Anybody can write any name and any address into a mail.
 *
 * @param name    as the mail calls them; or null
 * @param address such as {@code anna@example.org}; never null
 */
public record MailAddress(String name, String address) {

    /** The address in small letters, by which two are compared. */
    public String key() {
        return address.toLowerCase(Locale.ROOT);
    }

    public String localPart() {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }

    /** The name, or the address where there is none. */
    public String called() {
        return name == null || name.isBlank() ? address : name;
    }
}
