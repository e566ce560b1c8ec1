package org.redress.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * The ticked facts that grading needs. What is absent is not ticked; whether the company is at fault may be true,
 * false, or absent while nobody knows.
 */
public record CircumstancesForm(
    Boolean personalInjury,
    @Valid MoneyForm economicLoss,
    Boolean safetyHazard,
    Boolean discourtesy,
    Boolean belowPromise,
    Boolean unmetInTime,
    Boolean unauthorisedCharge,
    Boolean outageOrLeak,
    Boolean promiseNotKept,
    Boolean personalData,
    @PositiveOrZero(message = "must be 0 or more") @Max(value = 9999, message = "must be at most 9999") Integer raisedBefore,
    Boolean companyAtFault) {

    public static final CircumstancesForm NONE = new CircumstancesForm(null, null, null, null, null, null, null, null, null,
        null, null, null);
}
