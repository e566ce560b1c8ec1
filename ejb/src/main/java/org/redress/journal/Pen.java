package org.redress.journal;

import java.time.Instant;
import java.util.Map;

/** Writes into the journal of one case for one actor at one instant. */
public final class Pen {

    private final Journal journal;
    private final JournalHead head;
    private final String actor;
    private final Instant at;

    Pen(Journal journal, JournalHead head, String actor, Instant at) {
        this.journal = journal;
        this.head = head;
        this.actor = actor;
        this.at = at;
    }

    public void write(EventType type, Map<String, ?> data) {
        journal.write(head, actor, at, type, data);
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }
}
