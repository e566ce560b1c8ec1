package org.redress.feeds;

import java.time.Instant;

import org.redress.rules.vocabulary.Step;

/**
 * One deadline in somebody's calendar.
 *
 * @param title of the case; null where it is confidential, since a calendar program shows it to others, too
 * @param late  whether it has run out
 */
record FeedEntry(Long deadlineId, int revision, Step step, Instant dueAt, boolean late, String number, String title) {
}
