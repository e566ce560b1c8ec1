package org.redress.correspondence;

import java.util.List;

/**
 * Some of somebody's notices, the unread ones first, the newest on top.
 *
 * @param next   to be given as {@code after} for the next page; null on the last
 * @param unread how many are unread, counted up to a hundred
 */
public record NoticePage(List<NoticeRow> items, String next, int unread) {
}
