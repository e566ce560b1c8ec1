package org.redress.templates;

import java.util.EnumSet;
import java.util.Set;

/** What a template is for. */
public enum TemplateKind {
    /** Goes out at once, with number and access code. */
    ACKNOWLEDGEMENT(true),
    /** What a person answers; they write the middle of it. */
    REPLY(false),
    /** What a person tells while it goes on. */
    PROGRESS(false),
    /** A paragraph of a reply, mostly by category. */
    APOLOGY(false),
    /** When the case is closed. */
    CLOSING(true),
    /** When the complainant is to be asked how satisfied they are. */
    SURVEY(true),
    /** The answer comes later than was said. */
    POSTPONED(true),
    /** Stands below what a person writes. */
    SIGNATURE(false);

    private final boolean sentByItself;

    TemplateKind(boolean sentByItself) {
        this.sentByItself = sentByItself;
    }

    /** Whether the system sends it where nobody does; that can be switched off. */
    public boolean isSentByItself() {
        return sentByItself;
    }

    /** Whether it is a mail; the others are parts of one, and nobody sees a subject of theirs. */
    public boolean hasSubject() {
        return this != APOLOGY && this != SIGNATURE;
    }

    /** Of the shipped ones these are on; the others begin when the administrator wants them to. */
    boolean isOnAtFirst() {
        return this == ACKNOWLEDGEMENT || this == POSTPONED;
    }

    /** What may stand in it. A mail that nobody reads before it leaves carries nothing that somebody typed. */
    public Set<Blank> blanks() {
        EnumSet<Blank> blanks = EnumSet.noneOf(Blank.class);
        for (Blank blank : Blank.values()) {
            boolean fits = sentByItself ? blank.isOurs() : blank != Blank.ACCESS_CODE && (this == REPLY || this == PROGRESS || !blank.isOfAReply());
            if (fits) {
                blanks.add(blank);
            }
        }
        return blanks;
    }
}
