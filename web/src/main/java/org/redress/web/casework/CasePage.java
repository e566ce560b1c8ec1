package org.redress.web.casework;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.redress.casework.CaseActions;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseView;
import org.redress.lifecycle.Action;
import org.redress.people.Directory;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * One case, and what this person can do with it. Between requests it remembers which case in which version was looked
 * at, what was offered, and what was typed; the case itself is read anew with every request.
 */
@Named
@ViewScoped
public class CasePage implements Serializable {

    private static final long serialVersionUID = 1L;

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

    @Inject
    Meanwhile meanwhile;

    @Inject
    SentDrafts sent;

    /** What usually comes next, for whoever may do it; everything else is for the menu. */
    private static final List<Action> USUAL = List.of(Action.ACKNOWLEDGE_ESCALATION, Action.ACCEPT, Action.WRITTEN_RECEIVED,
        Action.ROUTE, Action.ASSIGN, Action.APPROVE, Action.PROPOSE, Action.REPLY, Action.CONFIRM, Action.SURVEY, Action.CLOSE);

    private String number;
    private long version;
    private List<ActionDialog> dialogs = List.of();
    private String failed;
    private String typed;
    private transient CaseView view;

    /** Looks at the case that the address names. */
    public void load() {
        try {
            view = files.getWithLedgers(number == null ? "" : number.strip());
            number = view.number();
            offer();
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    private void offer() {
        version = view.version();
        dialogs = view.allowedActions().stream().map(Action::of).flatMap(Optional::stream).map(ActionDialog::new).toList();
    }

    public String act(ActionDialog dialog) {
        try {
            actions.perform(number, dialog.action(), dialog.body(), version);
        } catch (Refusal refusal) {
            refused(dialog, refusal);
            return null;
        }
        outcomes.afterRedirect("done." + dialog.getWord());
        outcomes.forgetDraft(draftOf(dialog.getWord()));
        sent.discard(number);
        return address();
    }

    private void refused(ActionDialog dialog, Refusal refusal) {
        failed = dialog.getWord();
        dialog.blame(refusal);
        if (refusal.kind() != Refusal.Kind.STALE && refusal.kind() != Refusal.Kind.CONFLICT) {
            refusals.tell(refusal);
            return;
        }
        view = files.getWithLedgers(number);
        if (view.version() == version) {
            refusals.tell(refusal);
            return;
        }
        meanwhile.tell(number);
        Map<String, Object> kept = new HashMap<>(dialog.getValues());
        typed = dialog.typed();
        offer();
        dialogs.stream().filter(other -> other.action() == dialog.action()).forEach(same -> same.getValues().putAll(kept));
    }

    private String address() {
        return "/app/case?faces-redirect=true&number=" + number;
    }

    /** The next thing that this person can do, or null where it is not theirs to move. */
    public ActionDialog getNext() {
        return dialogs.stream().filter(dialog -> USUAL.contains(dialog.action()))
            .min(Comparator.comparingInt(dialog -> USUAL.indexOf(dialog.action()))).orElse(null);
    }

    public List<ActionDialog> getOthers() {
        ActionDialog next = getNext();
        return dialogs.stream().filter(dialog -> dialog != next).toList();
    }

    /** What an action asks for; null where the action is not offered. */
    public ActionDialog dialog(String word) {
        return dialogs.stream().filter(dialog -> dialog.isAsking() && dialog.getWord().equals(word)).findFirst().orElse(null);
    }

    /** Written below the timeline, where one sees what it answers; null where it is not this person's turn. */
    public ActionDialog getReply() {
        return dialog(Action.REPLY.word());
    }

    /** Whether this person may write anything at all here; an auditor only reads. */
    public boolean isWritable() {
        return directory.self().roles().stream().noneMatch(Role.AUDITOR::equals);
    }

    /** The action that was refused just now, so that its dialog stays open. */
    public String getFailed() {
        return failed;
    }

    /** The refused action whose dialog opens again and says why, or null; the reply stands on the page itself. */
    public String getOpen() {
        return failed == null || failed.equals(Action.REPLY.word()) || dialog(failed) == null ? null : failed;
    }

    /** What was typed for an action that came too late and is not offered any more. */
    public String getTyped() {
        boolean offered = dialogs.stream().anyMatch(dialog -> dialog.getWord().equals(failed));
        return offered ? null : typed;
    }

    public String draftOf(String word) {
        return "case-" + number + "-" + word;
    }

    public CaseView getView() {
        if (view == null && number != null) {
            view = files.getWithLedgers(number);
        }
        return view;
    }

    public long getVersion() {
        return version;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
