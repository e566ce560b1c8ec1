package org.redress.web.casework;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.redress.casework.CaseMeasures;
import org.redress.casework.MeasureForm;
import org.redress.measures.MeasureAction;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Planning the measures of a case, and moving each on. */
@Named
@RequestScoped
public class MeasureDesk {

    @Inject
    CaseMeasures measures;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private Long id;
    private String word;
    private String evidence;
    private MeasureType type = MeasureType.CORRECTION;
    private String description;
    private String owner;
    private LocalDate dueOn;

    public String act(String number) {
        return tried(number, "done.measure", n -> measures.act(n, id,
            MeasureAction.of(word).orElseThrow(() -> Refusal.notFound("measure action", word)), evidence, null));
    }

    public String plan(String number) {
        return tried(number, "done.measure-added", n -> measures.plan(n, new MeasureForm(type, description, owner, dueOn, null), null));
    }

    private String tried(String number, String done, Consumer<String> call) {
        try {
            call.accept(number);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect(done);
        return "/app/case?faces-redirect=true&number=" + number;
    }

    public MeasureType[] getTypes() {
        return MeasureType.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public MeasureType getType() {
        return type;
    }

    public void setType(MeasureType type) {
        this.type = type;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
