package org.redress.web.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.redress.casework.AttachmentView;
import org.redress.casework.JournalRow;
import org.redress.casework.MessageView;
import org.redress.correspondence.Direction;
import org.redress.journal.EventType;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Step;

/** Tells journal and messages as one story, newest last. */
final class Timeline {

    /** Told by the message or the file itself. */
    private static final Set<EventType> TOLD_OTHERWISE = EnumSet.of(EventType.MESSAGE);
    private static final Set<EventType> WRONG = EnumSet.of(EventType.CLOCK_BREACHED, EventType.CLOCK_WARNED, EventType.ESCALATED,
        EventType.ESCALATE, EventType.DISPUTE, EventType.REFUSE, EventType.CANNOT_RESOLVE, EventType.RETURN,
        EventType.MEASURE_FAILED, EventType.MAIL_REFUSED, EventType.MAIL_RETURNED);
    /** Follows by itself from what somebody did, who did not do this. */
    private static final Set<EventType> DONE_BY_US = EnumSet.of(EventType.GRADED, EventType.ACKNOWLEDGED, EventType.ESCALATED,
        EventType.MAIL_REFUSED, EventType.MAIL_RETURNED);
    private static final String SYSTEM = "system";
    /** Members of an entry's data that say something in words, the most telling first. */
    private static final List<String> WORDS = List.of("reason", "instruction", "advice", "particulars", "evidence", "cause",
        "lessons", "comment", "message", "noReplyNeeded", "plan");
    /** Members that name something in a word. */
    private static final List<String> NAMES = List.of("handler", "colleague", "department", "into", "merged", "name");

    private Timeline() {
    }

    /** @param names of people, by user name */
    static List<TimelineEntry> of(List<JournalRow> journal, List<MessageView> messages, List<AttachmentView> files, Map<String, String> names) {
        List<TimelineEntry> story = new ArrayList<>();
        journal.stream().filter(row -> !TOLD_OTHERWISE.contains(row.type())).map(row -> entry(row, names)).forEach(story::add);
        messages.stream().map(message -> entry(message, files, names)).forEach(story::add);
        story.sort(Comparator.comparing(TimelineEntry::at));
        return List.copyOf(story);
    }

    private static TimelineEntry entry(JournalRow row, Map<String, String> names) {
        return new TimelineEntry(row.at(), "event", "event." + row.type(), name(DONE_BY_US.contains(row.type()) ? SYSTEM : row.actor(), names), particulars(row, names),
            first(row, WORDS), grade(row), measure(row), step(row), WRONG.contains(row.type()) ? "wrong" : "", icon(row.type()), null);
    }

    private static TimelineEntry entry(MessageView message, List<AttachmentView> files, Map<String, String> names) {
        Said said = Said.of(message, files);
        return new TimelineEntry(message.at(), message.direction() == Direction.INTERNAL ? "note" : "message", "message." + message.kind(),
            name(message.author(), names), message.subject(), said.fresh(), null, null, null, said.style(), said.icon(), said);
    }

    private static Grade grade(JournalRow row) {
        boolean graded = row.type() == EventType.GRADED || row.type() == EventType.OVERRIDE_GRADE;
        return graded && row.data().get("grade") instanceof String grade ? Grade.valueOf(grade) : null;
    }

    private static MeasureType measure(JournalRow row) {
        return row.type().name().startsWith("MEASURE_") && row.data().get("type") instanceof String type ? MeasureType.valueOf(type) : null;
    }

    private static Step step(JournalRow row) {
        boolean ofAClock = row.type() == EventType.CLOCK_WARNED || row.type() == EventType.CLOCK_BREACHED;
        return ofAClock && row.data().get("step") instanceof String step ? Step.valueOf(step) : null;
    }

    private static String name(String actor, Map<String, String> names) {
        return names.getOrDefault(actor, actor);
    }

    private static String particulars(JournalRow row, Map<String, String> names) {
        String named = first(row, NAMES);
        return named == null ? null : names.getOrDefault(named, named);
    }

    private static String first(JournalRow row, List<String> members) {
        return members.stream().map(row.data()::get).filter(Objects::nonNull).map(Object::toString).filter(text -> !text.isBlank())
            .findFirst().orElse(null);
    }

    private static String icon(EventType type) {
        return switch (type) {
            case CLOCK_BREACHED, CLOCK_WARNED -> "late";
            case ESCALATED, ESCALATE, ACKNOWLEDGE_ESCALATION, URGE -> "flag";
            case REFUSE, CANNOT_RESOLVE, RETURN, DISPUTE, REOPEN -> "return";
            case GRADED, OVERRIDE_GRADE -> "shield";
            case ATTACHED -> "clip";
            case REPLY, ACKNOWLEDGED, FORWARDED -> "mail";
            case FOLLOW_UP_DUE, FOLLOW_UP_DONE -> "phone";
            case ASSIGN, ROUTE -> "person";
            default -> "check";
        };
    }

    /** Everybody who acts in it. */
    static List<String> actors(List<JournalRow> journal, List<MessageView> messages) {
        return Stream.concat(Stream.concat(journal.stream().map(JournalRow::actor), messages.stream().map(MessageView::author)),
            journal.stream().flatMap(row -> Stream.of("handler", "colleague").map(row.data()::get)).filter(Objects::nonNull).map(Object::toString)).distinct().toList();
    }
}
