package org.redress.rules.tables;

/** A workbook cannot become a table; the message says why, in words for whoever sent it, and the way out. */
public final class WorkbookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String hint;

    WorkbookRefused(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** The way out. */
    public String hint() {
        return hint;
    }
}
