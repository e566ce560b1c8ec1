package org.redress.web.record;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.redress.cases.CircumstancesForm;
import org.redress.cases.MoneyForm;
import org.redress.problems.FieldProblem;
import org.redress.rules.vocabulary.Fault;

/** The circumstances that grading needs, as they are ticked and typed. */
public class CircumstancesDraft implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String COMPANY_CURRENCY = "EUR";
    /** Nothing between thousands: what a point or a comma before three digits means, one reader knows otherwise than the next. */
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}([.,][0-9]{1,2})?");

    private static final List<String> TICKS = List.of("personalInjury", "safetyHazard", "discourtesy", "belowPromise",
        "unmetInTime", "unauthorisedCharge", "outageOrLeak", "promiseNotKept", "personalData");

    /** Mutable, because the page makes another of the same class. */
    private List<String> ticked = new ArrayList<>();
    private String loss;
    private String currency = COMPANY_CURRENCY;
    private String raisedBefore;
    private Fault fault = Fault.UNKNOWN;

    static CircumstancesDraft of(CircumstancesForm recorded) {
        CircumstancesDraft draft = new CircumstancesDraft();
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("personalInjury", recorded.personalInjury());
        said.put("safetyHazard", recorded.safetyHazard());
        said.put("discourtesy", recorded.discourtesy());
        said.put("belowPromise", recorded.belowPromise());
        said.put("unmetInTime", recorded.unmetInTime());
        said.put("unauthorisedCharge", recorded.unauthorisedCharge());
        said.put("outageOrLeak", recorded.outageOrLeak());
        said.put("promiseNotKept", recorded.promiseNotKept());
        said.put("personalData", recorded.personalData());
        draft.ticked = new ArrayList<>(TICKS.stream().filter(name -> Boolean.TRUE.equals(said.get(name))).toList());
        if (recorded.economicLoss() != null) {
            draft.loss = recorded.economicLoss().amount().toPlainString();
            draft.currency = recorded.economicLoss().currency();
        }
        draft.raisedBefore = recorded.raisedBefore() == null || recorded.raisedBefore() == 0 ? null : recorded.raisedBefore().toString();
        draft.fault = recorded.companyAtFault() == null ? Fault.UNKNOWN : recorded.companyAtFault() ? Fault.YES : Fault.NO;
        return draft;
    }

    /** @param problems takes what cannot be read */
    public CircumstancesForm toForm(List<FieldProblem> problems) {
        Boolean atFault = fault == Fault.UNKNOWN ? null : fault == Fault.YES;
        return new CircumstancesForm(has("personalInjury"), money(problems), has("safetyHazard"), has("discourtesy"), has("belowPromise"),
            has("unmetInTime"), has("unauthorisedCharge"), has("outageOrLeak"), has("promiseNotKept"), has("personalData"),
            count(problems), atFault);
    }

    private Boolean has(String circumstance) {
        return ticked.contains(circumstance) ? Boolean.TRUE : null;
    }

    private MoneyForm money(List<FieldProblem> problems) {
        if (blank(loss)) {
            return null;
        }
        if (!AMOUNT.matcher(loss.strip()).matches()) {
            problems.add(new FieldProblem("/circumstances/economicLoss", "'" + loss + "' is not a loss; write it as 12000 or 1200.50."));
            return null;
        }
        return new MoneyForm(new BigDecimal(loss.strip().replace(',', '.')), currency);
    }

    private Integer count(List<FieldProblem> problems) {
        try {
            return blank(raisedBefore) ? null : Integer.valueOf(raisedBefore.strip());
        } catch (NumberFormatException e) {
            problems.add(new FieldProblem("/circumstances/raisedBefore", "'" + raisedBefore + "' is not a number of times."));
            return null;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Those that are ticked or not; the others are typed or chosen. */
    public List<String> getTicks() {
        return TICKS;
    }

    public Fault[] getFaults() {
        return Fault.values();
    }

    public List<String> getTicked() {
        return ticked;
    }

    public void setTicked(List<String> ticked) {
        this.ticked = ticked;
    }

    public String getLoss() {
        return loss;
    }

    public void setLoss(String loss) {
        this.loss = loss;
    }

    public String getRaisedBefore() {
        return raisedBefore;
    }

    public void setRaisedBefore(String raisedBefore) {
        this.raisedBefore = raisedBefore;
    }

    public Fault getFault() {
        return fault;
    }

    public void setFault(Fault fault) {
        this.fault = fault;
    }
}
