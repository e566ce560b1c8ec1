package org.redress.web.customers;

import java.io.Serializable;
import java.util.List;

import org.redress.customers.CustomerCases;
import org.redress.customers.CustomerHistory;
import org.redress.customers.CustomerMerges;
import org.redress.customers.CustomerView;
import org.redress.customers.Customers;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A customer: what is known, their people, their cases and figures, who changed what, and who could be the same. */
@Named
@ViewScoped
public class CustomerFile implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @Inject
    Customers register;

    @Inject
    CustomerCases cases;

    @Inject
    CustomerHistory changes;

    @Inject
    CustomerMerges merges;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String number;
    private CustomerView view;
    private String into;

    /** Read once for each time the page is drawn, however often the page speaks of them. */
    private transient List<CustomerCases.CaseOf> ofThem;
    private transient CustomerCases.Figures counted;
    private transient List<CustomerHistory.CustomerEvent> past;
    private transient List<CustomerMerges.Lookalike> alike;

    public void load() {
        try {
            view = register.get(number == null ? "" : number);
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    /** This one turns out to be the other one. */
    public String merge() {
        try {
            String survivor = merges.merge(view.number(), into == null ? null : into.strip(), view.version()).number();
            outcomes.afterRedirect("customers.merged", view.number(), survivor);
            return "/app/customer?faces-redirect=true&number=" + survivor;
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
    }

    public CustomerView getView() {
        return view;
    }

    public List<CustomerCases.CaseOf> getCases() {
        ofThem = ofThem == null ? cases.of(view.number()) : ofThem;
        return ofThem;
    }

    public CustomerCases.Figures getFigures() {
        counted = counted == null ? cases.figures(view.number()) : counted;
        return counted;
    }

    public List<CustomerHistory.CustomerEvent> getHistory() {
        past = past == null ? changes.of(view.number()).stream().limit(SHOWN).toList() : past;
        return past;
    }

    public List<CustomerMerges.Lookalike> getLookalikes() {
        alike = alike == null ? merges.suggested(view.number()) : alike;
        return alike;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }
}
