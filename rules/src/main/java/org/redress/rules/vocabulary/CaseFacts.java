package org.redress.rules.vocabulary;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What rules may know about a case: a flat picture made for one decision. Text that is not known is empty, never
 * null, so that a rule author need not think of null; a number or a choice that is not known is null, and no
 * comparison with it holds.
 *
 * @param economicLoss in the company's currency; null when none is claimed
 * @param currency ISO 4217 code of the two amounts
 * @param raisedBefore how often the complainant raised the same matter before
 * @param companyAtFault {@code UNKNOWN} until somebody found out
 * @param responsibility null until the investigation determined it
 * @param compensation what the handling plan offers, in the company's currency; null when nothing is offered
 * @param salesDecile 1 (most sales of the last six months) to 10; null for a customer who is not on the master list
 * @param customerClassification as the master list has it; empty for whoever is not on it
 * @param customerRegion as the master list has it
 * @param grade null while grading; every later decision sees the final grade, overrides included
 * @param disputes how often the complainant disputed an answer
 */
public record CaseFacts(
        Kind kind,
        Channel channel,
        Form form,
        String language,
        String category,
        String product,
        String project,
        String city,
        String department,
        String title,
        String description,
        boolean confidential,
        boolean personalInjury,
        BigDecimal economicLoss,
        String currency,
        boolean safetyHazard,
        boolean discourtesy,
        boolean belowPromise,
        boolean unmetInTime,
        boolean unauthorisedCharge,
        boolean outageOrLeak,
        boolean promiseNotKept,
        boolean personalData,
        int raisedBefore,
        Fault companyAtFault,
        Responsibility responsibility,
        BigDecimal compensation,
        Integer salesDecile,
        String customerClassification,
        String customerRegion,
        Grade grade,
        int disputes,
        boolean anonymous) {

    public CaseFacts {
        Objects.requireNonNull(kind, "kind: every case has one");
        Objects.requireNonNull(channel, "channel: every case came by one");
        Objects.requireNonNull(companyAtFault, "companyAtFault: use Fault.UNKNOWN when it is not known");
        form = form == null ? Form.WRITTEN : form;
        language = orEmpty(language);
        category = orEmpty(category);
        product = orEmpty(product);
        project = orEmpty(project);
        city = orEmpty(city);
        department = orEmpty(department);
        title = orEmpty(title);
        description = orEmpty(description);
        currency = orEmpty(currency);
        customerClassification = orEmpty(customerClassification);
        customerRegion = orEmpty(customerRegion);
    }

    /** The same case with the grade that was decided for it. */
    public CaseFacts graded(Grade decided) {
        return new CaseFacts(kind, channel, form, language, category, product, project, city, department, title,
                description, confidential, personalInjury, economicLoss, currency, safetyHazard, discourtesy,
                belowPromise, unmetInTime, unauthorisedCharge, outageOrLeak, promiseNotKept, personalData,
                raisedBefore, companyAtFault, responsibility, compensation, salesDecile,
                customerClassification, customerRegion, decided, disputes, anonymous);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
