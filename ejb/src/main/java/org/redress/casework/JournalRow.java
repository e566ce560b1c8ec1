package org.redress.casework;

import java.time.Instant;
import java.util.Map;

import org.redress.journal.EventType;

/** One journal entry as it is shown. */
public record JournalRow(long seq, Instant at, String actor, EventType type, Map<String, Object> data, String hash,
    String previousHash) {
}
