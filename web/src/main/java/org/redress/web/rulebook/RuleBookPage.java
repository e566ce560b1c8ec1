package org.redress.web.rulebook;

import java.util.List;

import org.redress.problems.Refusal;
import org.redress.rulebook.releases.DraftForm;
import org.redress.rulebook.releases.Drafts;
import org.redress.rulebook.releases.ReleaseRow;
import org.redress.rulebook.releases.Releases;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The releases of the rule book, the newest first; here a new draft begins. */
@Named
@RequestScoped
public class RuleBookPage {

    @Inject
    Releases releases;

    @Inject
    Drafts drafts;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private List<ReleaseRow> rows;
    private String comment;
    private Long basedOn;

    /** Read once for a page. */
    public List<ReleaseRow> getRows() {
        if (rows == null) {
            rows = releases.list();
        }
        return rows;
    }

    /** A draft of the active release, or of the one that was chosen. */
    public String begin() {
        try {
            long id = drafts.begin(new DraftForm(comment, basedOn, null)).id();
            outcomes.afterRedirect("rules.begun", id);
            return "/app/release?faces-redirect=true&id=" + id;
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public Long getBasedOn() {
        return basedOn;
    }

    public void setBasedOn(Long basedOn) {
        this.basedOn = basedOn;
    }
}
