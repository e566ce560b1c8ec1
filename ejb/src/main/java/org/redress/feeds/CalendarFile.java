package org.redress.feeds;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes deadlines as a calendar (RFC 5545): one event per clock at the moment at which it runs out. */
final class CalendarFile {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(15);
    private static final ParameterList NONE = new ParameterList();

    private CalendarFile() {
    }

    /** @param base where the pages are, such as {@code https://redress.example.com/redress/} */
    static String of(List<FeedEntry> entries, URI base, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Redress//Deadlines//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", "Redress"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN.toString()));
        entries.forEach(entry -> calendar.add(event(entry, base, now)));
        StringWriter text = new StringWriter();
        try {
            // Without its own check: it wants an event in every calendar, and a day without deadlines has none.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    private static VEvent event(FeedEntry entry, URI base, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid("deadline-" + entry.deadlineId() + "@redress"));
        event.add(new DtStamp(now));
        event.add(new Sequence(entry.revision()));
        event.add(new DtStart<>(NONE, entry.dueAt()));
        event.add(new Summary(summary(entry)));
        event.add(new Url(base.resolve("app/case?number=" + entry.number())));
        // A deadline takes no time of the day: whoever plans a meeting must not find it in the way.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String summary(FeedEntry entry) {
        String words = entry.step().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String step = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return step + (entry.late() ? " late: " : " due: ") + entry.number() + (entry.title() == null ? "" : " " + entry.title());
    }
}
