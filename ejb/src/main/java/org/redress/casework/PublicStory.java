package org.redress.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.redress.cases.ComplaintCase;
import org.redress.journal.EventType;
import org.redress.journal.JournalEntry;
import org.redress.json.Json;

/** What happened to a case, as its complainant is told. */
final class PublicStory {

    /** In place of {@link EventType#ANSWER} where it was read, and nobody was answered. */
    static final String FILED = "FILED";

    private static final Set<EventType> SHOWN = EnumSet.of(EventType.RECORDED, EventType.ACCEPT, EventType.AWAIT_WRITTEN,
        EventType.WRITTEN_RECEIVED, EventType.ROUTE, EventType.ASSIGN, EventType.REPLY, EventType.DECLINE, EventType.ANSWER,
        EventType.CONFIRM, EventType.DISPUTE, EventType.CLOSE, EventType.LAPSE, EventType.WITHDRAW, EventType.MERGE, EventType.REOPEN);
    private static final Set<String> ANSWERS = Set.of(EventType.REPLY.name(), EventType.DECLINE.name(), EventType.ANSWER.name());

    private final List<PublicCase.PublicEvent> events;

    PublicStory(List<JournalEntry> journal, Json json) {
        events = journal.stream().filter(entry -> SHOWN.contains(entry.type()))
            .map(entry -> new PublicCase.PublicEvent(entry.at(), isFiled(entry, json) ? FILED : entry.type().name())).toList();
    }

    private static boolean isFiled(JournalEntry entry, Json json) {
        return entry.type() == EventType.ANSWER && json.tree(entry.data()).hasNonNull("noReplyNeeded");
    }

    List<PublicCase.PublicEvent> events() {
        return events;
    }

    /** When they were answered first. For ourselves the clock of the answer ends also where a matter is filed without one. */
    Instant repliedAt(ComplaintCase c) {
        boolean filed = events.stream().anyMatch(event -> event.type().equals(FILED));
        return filed ? events.stream().filter(event -> ANSWERS.contains(event.type())).map(PublicCase.PublicEvent::at).findFirst().orElse(null)
            : c.answering().repliedAt();
    }
}
