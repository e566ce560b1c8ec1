package org.redress.correspondence;

import java.io.Serializable;
import java.time.Instant;

/**
 * A notice as its reader sees it.
 *
 * @param text        what was said, or the step whose clock it is about; or null
 * @param at          when it happened
 * @param visibleFrom from when on it shows
 * @param readAt      null while it is unread
 * @param number      of the case; null where the notice sums up
 * @param title       of the case
 * @param inPlaceOf   name of whose deputy the reader is in this, or null
 */
public record NoticeRow(Long id, NoticeKind kind, String text, Instant at, Instant visibleFrom, Instant readAt, String number, String title,
    String inPlaceOf) implements Serializable {

    NoticeRow inPlaceOf(String name) {
        return new NoticeRow(id, kind, text, at, visibleFrom, readAt, number, title, name);
    }
}
