package org.redress.web.why;

import java.io.Serializable;
import java.util.List;
import java.util.ResourceBundle;

import org.redress.casework.RuleExplanations;
import org.redress.problems.Refusal;
import org.redress.rulebook.Explanation;
import org.redress.rulebook.Replays;
import org.redress.rulebook.replays.DecisionSummary;
import org.redress.rulebook.replays.Replay;
import org.redress.web.problems.Refusals;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Why a case is as it is: what the rules say about it now, what nearly was, and every decision taken, to be repeated. */
@Named
@ViewScoped
public class WhyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String OCCASION = "occasion.";

    @Inject
    Replays replays;

    @Inject
    RuleExplanations rules;

    @Inject
    Refusals refusals;

    private String number;
    private transient List<DecisionSummary> decisions;
    private transient Explanation explanation;
    private transient Replay replay;

    /** Whoever may not see the case finds nothing. */
    public void load() {
        try {
            decisions = replays.of(number);
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    public void replay(long decision) {
        try {
            replay = replays.replay(decision);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
        }
    }

    /** The newest first. */
    public List<DecisionSummary> getDecisions() {
        if (decisions == null) {
            decisions = replays.of(number);
        }
        return decisions;
    }

    /** What the rules were asked for, in the reader's words. */
    public String occasion(DecisionSummary decision) {
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web.rulebook", FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return words.getString(OCCASION + decision.occasion());
    }

    /** The number of the release that decided last; null where that was before releases had numbers. */
    public Long getRelease() {
        return getDecisions().stream().findFirst().map(DecisionSummary::release).filter(release -> release.matches("\\d{1,18}"))
            .map(Long::valueOf).orElse(null);
    }

    /** What that release says about the case as it is now; null where it cannot be asked any more. */
    public Explanation getExplanation() {
        if (explanation == null && getRelease() != null) {
            try {
                explanation = rules.ofCase(number, getRelease());
            } catch (Refusal refusal) {
                return null;
            }
        }
        return explanation;
    }

    public Replay getReplay() {
        return replay;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
