package org.redress.correspondence;

/** What a notice tells a member of staff. */
public enum NoticeKind {
    ASSIGNED, WARNED, BREACHED, ESCALATED, ACKNOWLEDGED, URGED, RETURNED, TO_APPROVE, TRIAGE,
    /** A colleague passed a message on. */
    FORWARDED,
    /** A day has come on which one promised to come back to the complainant. */
    FOLLOW_UP,
    /** What became due while nobody swept, summed up; it is about no single case. */
    CAUGHT_UP,
    /** A mail about the case reached nobody. */
    MAIL_UNDELIVERED,
    /** The complainant wrote. */
    ANSWERED,
    /** About a mailbox or a mail that waits, and no case. */
    MAIL,
    /** About the rule book, and no case. */
    RULE_BOOK
}
