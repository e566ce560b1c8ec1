package org.redress.web.casework;

import java.time.Instant;

import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Step;

/**
 * One thing that happened to a case, as the page tells it.
 *
 * @param sort    {@code message}, {@code note} or {@code event}: what the filter above the timeline goes by
 * @param key     of its name in the staff's bundle
 * @param actor   as people call them
 * @param subject of a message, or null
 * @param text    what was said or given as a reason, or null
 * @param grade   that was given, or null
 * @param measure that it is about, or null
 * @param step    whose clock it is about, or null
 * @param style   in, out, note, wrong, or nothing in particular
 * @param icon    beside it
 * @param said    what a message is besides; null for an event
 */
public record TimelineEntry(Instant at, String sort, String key, String actor, String subject, String text, Grade grade, MeasureType measure,
    Step step, String style, String icon, Said said) {
}
