package org.redress.journal;

/**
 * A place where the journal is not as it was written.
 *
 * @param caseNumber of which case
 * @param seq        of the entry; of the first missing one where entries are gone
 * @param message    in plain words
 */
public record ChainFault(String caseNumber, long seq, Sort sort, String message) {

    /** What somebody did. */
    public enum Sort {
        CHANGED, REMOVED, INSERTED, REORDERED
    }
}
