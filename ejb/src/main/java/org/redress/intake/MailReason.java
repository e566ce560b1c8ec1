package org.redress.intake;

/** Why a mail became what it became. */
public enum MailReason {
    /** Somebody wrote for the first time. */
    NEW_MATTER,
    /** A signed token and a sender whom the case knows. */
    TOKEN,
    /** The case is closed; a new one refers to it. */
    FOLLOW_UP,
    /** The case that it answers holds nobody's data any more; the new one does not refer to it. */
    ERASED,
    /** A report that a mail of ours was not delivered. */
    BOUNCE,
    /** A report about a mail that is not ours. */
    FOREIGN_BOUNCE,
    /** It looks like a report, and nobody can be sure. */
    PERHAPS_BOUNCE,
    /** A machine wrote it: an absence, a receipt, a notification. */
    AUTOMATIC,
    /** It went to many: a list, a newsletter, an advertisement. */
    BULK,
    /** It names one of our own addresses as its sender. */
    OUR_ADDRESS,
    /** A valid token, and somebody whom the case does not know. */
    UNKNOWN_SENDER,
    /** A number of a case without its token, which anybody can write. */
    NUMBER_ALONE,
    /** It names nobody who could be answered, or several. */
    NO_SENDER,
    /** Nothing is in it. */
    EMPTY,
    /** It goes beyond what is taken apart. */
    UNREADABLE,
    /** It is larger than what is taken. */
    TOO_LARGE,
    /** So many within an hour from one address that nobody wants them all as cases. */
    FLOOD,
    /** Something here failed over it; the log says what. */
    FAILED,
    /** The same id and content came before. */
    SAME_MAIL,
    /** A person decided. */
    BY_HAND
}
