package org.redress.journal;

import java.time.Instant;

/** What the journal needs of a case: where its chain ends. */
public interface JournalHead {

    Long id();

    String number();

    /** The number of the last entry; 0 before the first. */
    long journalSeq();

    /** The seal of the last entry; null before the first. */
    String journalHash();

    void advance(long seq, String hash, Instant at, EventType type);
}
