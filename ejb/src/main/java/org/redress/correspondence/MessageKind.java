package org.redress.correspondence;

/** In what way something was said. */
public enum MessageKind {
    MAIL, CALL_NOTE, LETTER, MEETING_NOTE,
    /** Typed on the status page by the complainant. */
    WEB,
    /** For colleagues only; the complainant never sees it. */
    INTERNAL_NOTE
}
