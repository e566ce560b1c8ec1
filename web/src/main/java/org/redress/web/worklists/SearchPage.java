package org.redress.web.worklists;

import org.redress.worklists.CaseFilter;
import org.redress.worklists.CasePage;
import org.redress.worklists.Worklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Every case that the person may see, narrowed by words and filters. */
@Named
@RequestScoped
public class SearchPage extends CaseList {

    @Inject
    Worklists worklists;

    @Override
    CasePage read(CaseFilter filter, String after) {
        return worklists.search(filter, after, ROWS);
    }

    @Override
    ListAddress unfiltered() {
        return at("/app/search");
    }

    @Override
    boolean hasStatuses() {
        return true;
    }
}
