package org.redress.cases;

import java.math.BigDecimal;

import org.redress.rules.vocabulary.Fault;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The facts of a case that its grade depends on. */
@Embeddable
public class Circumstances {

    @Column(name = "personal_injury", nullable = false)
    private boolean personalInjury;

    @Column(name = "economic_loss")
    private BigDecimal economicLoss;

    @Column(name = "loss_currency")
    private String lossCurrency;

    @Column(name = "safety_hazard", nullable = false)
    private boolean safetyHazard;

    @Column(name = "discourtesy", nullable = false)
    private boolean discourtesy;

    @Column(name = "below_promise", nullable = false)
    private boolean belowPromise;

    @Column(name = "unmet_in_time", nullable = false)
    private boolean unmetInTime;

    @Column(name = "unauthorised_charge", nullable = false)
    private boolean unauthorisedCharge;

    @Column(name = "outage_or_leak", nullable = false)
    private boolean outageOrLeak;

    @Column(name = "promise_not_kept", nullable = false)
    private boolean promiseNotKept;

    @Column(name = "personal_data", nullable = false)
    private boolean personalData;

    @Column(name = "raised_before", nullable = false)
    private int raisedBefore;

    @Column(name = "company_at_fault", nullable = false)
    @Enumerated(EnumType.STRING)
    private Fault companyAtFault = Fault.UNKNOWN;

    protected Circumstances() {
    }

    Circumstances(CircumstancesForm form) {
        personalInjury = ticked(form.personalInjury());
        economicLoss = form.economicLoss() == null ? null : form.economicLoss().amount();
        lossCurrency = form.economicLoss() == null ? null : form.economicLoss().currency();
        safetyHazard = ticked(form.safetyHazard());
        discourtesy = ticked(form.discourtesy());
        belowPromise = ticked(form.belowPromise());
        unmetInTime = ticked(form.unmetInTime());
        unauthorisedCharge = ticked(form.unauthorisedCharge());
        outageOrLeak = ticked(form.outageOrLeak());
        promiseNotKept = ticked(form.promiseNotKept());
        personalData = ticked(form.personalData());
        raisedBefore = form.raisedBefore() == null ? 0 : form.raisedBefore();
        companyAtFault = form.companyAtFault() == null ? Fault.UNKNOWN : form.companyAtFault() ? Fault.YES : Fault.NO;
    }

    private static boolean ticked(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    public CircumstancesForm form() {
        MoneyForm loss = economicLoss == null ? null : new MoneyForm(economicLoss, lossCurrency);
        Boolean fault = companyAtFault == Fault.UNKNOWN ? null : Boolean.valueOf(companyAtFault == Fault.YES);
        return new CircumstancesForm(personalInjury, loss, safetyHazard, discourtesy, belowPromise, unmetInTime,
            unauthorisedCharge, outageOrLeak, promiseNotKept, personalData, raisedBefore, fault);
    }

    void fault(Fault fault) {
        companyAtFault = fault;
    }

    public boolean personalData() {
        return personalData;
    }

    public Fault companyAtFault() {
        return companyAtFault;
    }
}
