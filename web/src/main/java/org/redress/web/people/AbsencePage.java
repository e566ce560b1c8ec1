package org.redress.web.people;

import java.io.Serializable;
import java.util.List;

import org.redress.people.AbsenceForm;
import org.redress.people.Absences;
import org.redress.people.Directory;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The signed-in person's absence, and who acts for them. */
@Named
@ViewScoped
public class AbsencePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/me?faces-redirect=true";

    @Inject
    Absences absences;

    @Inject
    Directory directory;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private AbsenceDraft draft = new AbsenceDraft();
    private List<Absences.Colleague> colleagues = List.of();

    @PostConstruct
    void load() {
        String me = directory.self().userName();
        draft = AbsenceDraft.of(absences.mine());
        colleagues = absences.colleagues().stream().filter(c -> !c.userName().equals(me)).toList();
    }

    public String save() {
        return take(() -> absences.plan(draft.form()), "absence.saved");
    }

    /** The deputy stays for the next time. */
    public String back() {
        return take(() -> absences.plan(new AbsenceForm(null, null, draft.form().deputy())), "absence.ended");
    }

    private String take(Runnable change, String done) {
        try {
            change.run();
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect(done);
        return SELF;
    }

    public boolean isPlanned() {
        return draft.getFrom() != null && !draft.getFrom().isBlank();
    }

    public AbsenceDraft getDraft() {
        return draft;
    }

    public List<Absences.Colleague> getColleagues() {
        return colleagues;
    }
}
