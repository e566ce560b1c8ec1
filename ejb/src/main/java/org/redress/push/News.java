package org.redress.push;

import java.util.List;

import org.redress.correspondence.NoticeKind;
import org.redress.worklists.WorklistRow;

/**
 * What has changed for one person.
 *
 * @param unread    notices, counted up to a hundred
 * @param worklists their worklists with counts
 * @param latest    what the newest notice is about; null where only counts changed
 * @param number    of its case, or null
 */
public record News(int unread, List<WorklistRow> worklists, NoticeKind latest, String number) {

    boolean saysTheSameAs(News other) {
        return other != null && unread == other.unread && worklists.equals(other.worklists);
    }
}
