package org.redress.web.record;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.Objects;
import java.util.Map;
import java.util.UUID;

import org.redress.casework.ActionBody;
import org.redress.casework.CaseActions;
import org.redress.casework.CaseIntake;
import org.redress.casework.CaseView;
import org.redress.casework.RuleTrial;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.problems.Refusal;
import org.redress.rules.book.Reason;
import org.redress.rules.vocabulary.Grade;
import org.redress.rulebook.PostedDecision;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;
import org.redress.worklists.CaseRow;
import org.redress.worklists.Worklists;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Recording what a customer says while they say it: the grade and similar cases change as one types. */
@Named
@ViewScoped
public class RecordPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIMILAR = 5;

    @Inject
    CaseIntake intake;

    @Inject
    CaseActions actions;

    @Inject
    RuleTrial trial;

    @Inject
    Worklists worklists;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private final RecordForm form = new RecordForm();
    /** So that a second click, or the way back and again, records nothing twice. */
    private final String key = UUID.randomUUID().toString();
    private String reply;
    private boolean answered;
    private Grade grade = Grade.GENERAL;
    private List<ReasonRow> reasons = List.of();
    private List<SimilarRow> similar = List.of();

    /** What the rules say so far, and what others already told. Unfinished input is no mistake here. */
    public void assess() {
        try {
            PostedDecision decision = trial.preview(form.toCaseForm());
            grade = decision.grade();
            reasons = decision.gradeReasons().stream().filter(Reason::won).map(r -> new ReasonRow(r.rule(), r.message())).toList();
        } catch (Refusal unfinished) {
            reasons = List.of();
        }
        // The same customer or thing first, then what reads alike.
        Map<String, CaseRow> found = new LinkedHashMap<>();
        Stream.of(form.gist(), form.story()).filter(Objects::nonNull).flatMap(words -> worklists.similar(words, SIMILAR).stream())
            .forEach(row -> found.putIfAbsent(row.number(), row));
        similar = found.values().stream().limit(SIMILAR).map(SimilarRow::of).toList();
    }

    public String record() {
        return recorded(false);
    }

    public String recordAnswered() {
        return recorded(true);
    }

    private String recorded(boolean onTheSpot) {
        answered = true;
        CaseView view;
        try {
            view = intake.record(form.toCaseForm(), key);
            if (onTheSpot) {
                actions.perform(view.number(), Action.ANSWER, ActionBody.builder().reply(reply).build(), null);
            }
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirectWithDetail("record.saved", "record.saved.code", view.number(), view.accessCode());
        outcomes.forgetDraft("record");
        return "/app/case?faces-redirect=true&number=" + view.number();
    }

    public RecordForm getForm() {
        return form;
    }

    public Grade getGrade() {
        return grade;
    }

    public List<ReasonRow> getReasons() {
        return reasons;
    }

    public List<SimilarRow> getSimilar() {
        return similar;
    }

    /** Whether the server has answered: then what it sent back is newer than the browser's draft. */
    public boolean isAnswered() {
        return answered;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    /** A rule that gives the grade. */
    public record ReasonRow(String rule, String message) implements Serializable {
    }

    /** An open case that shares words with this one. */
    public record SimilarRow(String number, String title, Status status) implements Serializable {

        static SimilarRow of(CaseRow row) {
            return new SimilarRow(row.number(), row.title(), row.status());
        }
    }
}
