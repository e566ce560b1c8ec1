package org.redress.web.api;

import java.util.List;

import org.redress.worklists.CasePage;

/**
 * A page of a list.
 *
 * @param next to be given as {@code after} for the next page; null on the last
 */
public record CaseList(List<CaseSummary> items, String next) {

    static CaseList of(CasePage page) {
        return new CaseList(page.items().stream().map(CaseSummary::of).toList(), page.next());
    }
}
