package org.redress.casework;

import java.math.BigDecimal;

import org.redress.cases.CaseForm;
import org.redress.cases.CircumstancesForm;
import org.redress.cases.ComplainantForm;
import org.redress.cases.ComplaintCase;
import org.redress.cases.MoneyForm;
import org.redress.customers.CustomerFacts;
import org.redress.customers.CustomerRegister;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the flat picture of a case that rules look at, with what the master list knows of the customer. */
@ApplicationScoped
class CaseFactsOf {

    @Inject
    CustomerRegister customers;

    /** @param compensation what the present plan offers, or null */
    CaseFacts theCase(ComplaintCase c, BigDecimal compensation) {
        return theCase(c, compensation, customers.factsOf(c.complainant().customerNumber()));
    }

    static CaseFacts theCase(ComplaintCase c, BigDecimal compensation, CustomerFacts customer) {
        Responsibility responsibility = c.determination() == null ? null : c.determination().responsibility();
        String department = c.department() == null ? null : c.department().code();
        return facts(c.said(), department, responsibility, compensation, customer, c.grading().grade(), c.answering().disputes());
    }

    /** A case that nobody recorded, for trying what the rules would say. */
    CaseFacts aPosted(CaseForm form) {
        return facts(form, null, null, null, customers.factsOf(form.complainantOrUnknown().customerNumber()), null, 0);
    }

    private static CaseFacts facts(CaseForm said, String department, Responsibility responsibility, BigDecimal compensation,
        CustomerFacts customer, Grade grade, int disputes) {
        CircumstancesForm ticked = said.circumstancesOrNone();
        MoneyForm loss = ticked.economicLoss();
        ComplainantForm who = said.complainantOrUnknown();
        boolean anonymous = who.name() == null && who.company() == null && who.email() == null && who.phone() == null;
        return new CaseFacts(said.kind(), said.channel(), said.form(), said.language(), said.category(), said.product(),
            said.project(), said.city(), department, said.title(), said.description(), is(said.confidential()),
            is(ticked.personalInjury()), loss == null ? null : loss.amount(), loss == null ? null : loss.currency(),
            is(ticked.safetyHazard()), is(ticked.discourtesy()), is(ticked.belowPromise()), is(ticked.unmetInTime()),
            is(ticked.unauthorisedCharge()), is(ticked.outageOrLeak()), is(ticked.promiseNotKept()), is(ticked.personalData()),
            ticked.raisedBefore() == null ? 0 : ticked.raisedBefore(), fault(ticked.companyAtFault()), responsibility,
            compensation, customer.salesDecile(), customer.classification(), customer.region(), grade, disputes, anonymous);
    }

    private static boolean is(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static Fault fault(Boolean known) {
        if (known == null) {
            return Fault.UNKNOWN;
        }
        return known ? Fault.YES : Fault.NO;
    }
}
