package org.redress.web.worklists;

import org.redress.worklists.CaseFilter;
import org.redress.worklists.CasePage;
import org.redress.worklists.Worklist;
import org.redress.worklists.Worklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One worklist, whichever the address names. */
@Named
@RequestScoped
public class WorklistPage extends CaseList {

    @Inject
    Worklists worklists;

    @Override
    CasePage read(CaseFilter filter, String after) {
        return worklists.page(parameter("name").orElse(""), filter, after, ROWS);
    }

    @Override
    ListAddress unfiltered() {
        return at("/app/worklist").with("name", getName());
    }

    @Override
    boolean hasStatuses() {
        return false;
    }

    /** Where the form around the rows goes; the query leads back to this very page. */
    public String getTogetherAddress() {
        return at("/app/together").with("name", getName()).with("q", getText()).with("grade", getGrade())
            .with("after", parameter("after").orElse(null)).toString();
    }

    /** Of a list that there is, so that it has words in the bundles. */
    public String getName() {
        return parameter("name").flatMap(Worklist::of).map(Worklist::word).orElse("mine");
    }
}
