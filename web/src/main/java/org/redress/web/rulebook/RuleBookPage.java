package org.redress.web.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import jakarta.servlet.http.Part;

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
    private Part zip;
    private boolean refused;

    /** Read once for a page. */
    public List<ReleaseRow> getRows() {
        if (rows == null) {
            rows = releases.list();
        }
        return rows;
    }

    /** A draft of the active release, of the one that was chosen, or of what the authors keep in their own Git. */
    public String begin() {
        try {
            long id = zip == null || zip.getSize() == 0 ? drafts.begin(new DraftForm(comment, basedOn, null)).id() : beginWithZip();
            outcomes.afterRedirect("rules.begun", id);
            return "/app/release?faces-redirect=true&id=" + id;
        } catch (Refusal refusal) {
            refused = true;
            refusals.tell(refusal);
            return null;
        }
    }

    private long beginWithZip() {
        try (InputStream sent = zip.getInputStream()) {
            return drafts.beginWithZip(sent.readAllBytes(), comment).id();
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be read.", e);
        }
    }

    /** Whether what was asked here was refused: then it is asked again, with what was typed. */
    public boolean isRefused() {
        return refused;
    }

    public Part getZip() {
        return zip;
    }

    public void setZip(Part zip) {
        this.zip = zip;
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
