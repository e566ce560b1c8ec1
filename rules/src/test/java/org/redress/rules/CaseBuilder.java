package org.redress.rules;

import java.math.BigDecimal;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Responsibility;

/** A written complaint by telephone about nothing in particular, unless a test says otherwise. */
public final class CaseBuilder {

    private Kind kind = Kind.COMPLAINT;
    private Form form = Form.WRITTEN;
    private String category = "";
    private String title = "";
    private String description = "";
    private boolean injury;
    private BigDecimal loss;
    private boolean hazard;
    private boolean discourtesy;
    private boolean promiseNotKept;
    private boolean personalData;
    private int raisedBefore;
    private Fault fault = Fault.UNKNOWN;
    private Responsibility responsibility;
    private BigDecimal compensation;
    private Integer salesDecile;
    private Grade grade;
    private int disputes;

    private CaseBuilder() {
    }

    public static CaseBuilder aCase() {
        return new CaseBuilder();
    }

    public CaseBuilder of(Kind value) {
        kind = value;
        return this;
    }

    public CaseBuilder spoken() {
        form = Form.ORAL;
        return this;
    }

    public CaseBuilder about(String value) {
        category = value;
        return this;
    }

    public CaseBuilder saying(String value) {
        description = value;
        return this;
    }

    public CaseBuilder titled(String value) {
        title = value;
        return this;
    }

    public CaseBuilder withInjury() {
        injury = true;
        return this;
    }

    public CaseBuilder withLossOf(String amount) {
        loss = new BigDecimal(amount);
        return this;
    }

    public CaseBuilder withHazard() {
        hazard = true;
        return this;
    }

    public CaseBuilder withDiscourtesy() {
        discourtesy = true;
        return this;
    }

    public CaseBuilder withPromiseNotKept() {
        promiseNotKept = true;
        return this;
    }

    public CaseBuilder withPersonalData() {
        personalData = true;
        return this;
    }

    public CaseBuilder raisedBefore(int times) {
        raisedBefore = times;
        return this;
    }

    public CaseBuilder atFault(Fault value) {
        fault = value;
        return this;
    }

    public CaseBuilder answeredFor(Responsibility value) {
        responsibility = value;
        return this;
    }

    public CaseBuilder compensatedBy(String amount) {
        compensation = new BigDecimal(amount);
        return this;
    }

    public CaseBuilder ofSalesDecile(int decile) {
        salesDecile = decile;
        return this;
    }

    public CaseBuilder graded(Grade value) {
        grade = value;
        return this;
    }

    public CaseBuilder disputed(int times) {
        disputes = times;
        return this;
    }

    public CaseFacts facts() {
        return new CaseFacts(kind, Channel.PHONE, form, "en", category, "", "", "", "", title, description, false,
                injury, loss, "EUR", hazard, discourtesy, false, false, false, false, promiseNotKept, personalData,
                raisedBefore, fault, responsibility, compensation, salesDecile, "", "", grade, disputes, false);
    }
}
