package org.redress.worklists;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next where the next page begins, or null on the last one; means nothing to the caller
 */
public record CasePage(List<CaseRow> items, String next) {
}
