package org.redress.templates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template leaves open, to be filled from the case: written <code>{{number}}</code>. */
public enum Blank {
    /** Of the case. */
    NUMBER(true),
    /** With which the complainant follows it; only in what goes to them by itself. */
    ACCESS_CODE(true),
    RECEIVED_ON(true),
    /** The day that is told. */
    DAY(true),
    TITLE(false), COMPANY(false), NAME(false), HANDLER(false), DEPARTMENT(false),
    /** The apology of the category. */
    APOLOGY(false),
    /** What the person writes. */
    BODY(false),
    SIGNATURE(false),
    /** The inquiry, each line behind a {@code >}. */
    QUOTED(false);

    private final boolean ours;

    Blank(boolean ours) {
        this.ours = ours;
    }

    /** Whether it is made by us, and nobody outside could put words into it. */
    boolean isOurs() {
        return ours;
    }

    /** Whether it is a part of which a reply is put together. */
    boolean isOfAReply() {
        return this == APOLOGY || this == BODY || this == SIGNATURE || this == QUOTED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Blank> of(String word) {
        return Arrays.stream(values()).filter(blank -> blank.word().equals(word)).findFirst();
    }
}
