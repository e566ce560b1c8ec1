package org.redress.web.escalations;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.redress.casework.ActionBody;
import org.redress.casework.CaseActions;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseView;
import org.redress.lifecycle.Action;
import org.redress.people.Directory;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;
import org.redress.web.shell.Shell;
import org.redress.worklists.CaseFilter;
import org.redress.worklists.CaseRow;
import org.redress.worklists.Worklist;
import org.redress.worklists.Worklists;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What was escalated to this manager: each with what happened, what is asked, and an answer in place. */
@Named
@ViewScoped
public class EscalatedPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = Worklist.ESCALATED_TO_ME.word();
    private static final int MOST = 10;

    @Inject
    Shell shell;

    @Inject
    Worklists worklists;

    @Inject
    CaseFiles files;

    @Inject
    CaseActions actions;

    @Inject
    Directory directory;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private final Map<String, String> instructions = new HashMap<>();
    private List<EscalatedRow> rows = List.of();
    private boolean mine;

    @PostConstruct
    void look() {
        mine = shell.getWorklists().stream().anyMatch(list -> list.name().equals(LIST));
        if (mine) {
            String me = directory.self().userName();
            rows = worklists.page(LIST, CaseFilter.ALL, null, MOST).items().stream().map(row -> row(row, me)).toList();
        }
    }

    private EscalatedRow row(CaseRow row, String me) {
        CaseView view = files.get(row.number());
        Optional<CaseView.EscalationView> waiting = view.escalations().stream()
            .filter(e -> e.acknowledgedAt() == null && e.addressees().contains(me)).reduce((earlier, later) -> later);
        return new EscalatedRow(row, view.description(), waiting.map(CaseView.EscalationView::reason).orElse(null),
            waiting.map(CaseView.EscalationView::raisedBy).orElse(null), waiting.map(CaseView.EscalationView::at).orElse(row.lastEventAt()));
    }

    public String acknowledge(String number) {
        try {
            actions.perform(number, Action.ACKNOWLEDGE_ESCALATION,
                ActionBody.builder().instruction(instructions.get(number)).build(), null);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("done." + Action.ACKNOWLEDGE_ESCALATION.word());
        return "/app/index?faces-redirect=true";
    }

    /** Whether cases can be escalated to this person at all. */
    public boolean isMine() {
        return mine;
    }

    public List<EscalatedRow> getRows() {
        return rows;
    }

    /** What the manager typed, by case number. */
    public Map<String, String> getInstructions() {
        return instructions;
    }
}
