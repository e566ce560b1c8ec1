package org.redress.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.StandardBook.BOOK;
import static org.redress.rules.StandardBook.fired;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.rules.vocabulary.Role;

/** Approval, measures: what the handling plan is bound to. */
class PlanRulesTest {

    @Test
    void eachGradeHasItsOwnSecondApprover() {
        assertThat(BOOK.decide(aCase().facts(), Grade.GENERAL).approvals()).containsExactly(Role.COMPLIANCE_OFFICER);
        assertThat(BOOK.decide(aCase().facts(), Grade.IMPORTANT).approvals())
                .containsExactly(Role.COMPLIANCE_OFFICER, Role.SUPERVISOR);
        assertThat(BOOK.decide(aCase().facts(), Grade.MAJOR).approvals())
                .containsExactly(Role.COMPLIANCE_OFFICER, Role.DIRECTOR);
    }

    @Test
    void theGeneralManagerApprovesAnInjuryAndACompensationAboveTheLimit() {
        var injury = BOOK.decide(aCase().withInjury().facts(), Grade.MAJOR);
        var above = BOOK.decide(aCase().compensatedBy("5000.01").facts(), Grade.MAJOR);
        var atLimit = BOOK.decide(aCase().compensatedBy("5000").facts(), Grade.MAJOR);

        assertThat(injury.approvals()).endsWith(Role.DIRECTOR, Role.GENERAL_MANAGER);
        assertThat(fired(injury, "AP")).containsExactly("AP-10", "AP-30", "AP-31");
        assertThat(fired(above, "AP")).containsExactly("AP-10", "AP-30", "AP-32");
        assertThat(fired(atLimit, "AP")).containsExactly("AP-10", "AP-30");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"INQUIRY", "SUGGESTION", "GRUMBLE", "COMPLIMENT"})
    void softKindsNeedNobodyUnlessPersonalDataAreConcerned(Kind kind) {
        var plain = BOOK.decide(aCase().of(kind).facts(), Grade.MAJOR);
        var data = BOOK.decide(aCase().of(kind).withPersonalData().facts(), Grade.GENERAL);

        assertThat(plain.approvals()).isEmpty();
        assertThat(fired(plain, "AP")).isEmpty();
        assertThat(data.approvals()).containsExactly(Role.COMPLIANCE_OFFICER);
        assertThat(fired(data, "AP")).containsExactly("AP-11");
    }

    @Test
    void aMajorCaseByTheCompanysFaultNeedsThreeMeasures() {
        var atFault = BOOK.decide(aCase().atFault(Fault.YES).facts(), Grade.MAJOR);
        var responsible = BOOK.decide(aCase().answeredFor(Responsibility.COMPANY).facts(), Grade.MAJOR);

        assertThat(atFault.measures())
                .containsExactly(MeasureType.CORRECTIVE, MeasureType.PREVENTIVE, MeasureType.ACCOUNTABILITY);
        assertThat(fired(responsible, "MS")).containsExactly("MS-10", "MS-11", "MS-12");
    }

    @Test
    void otherCasesNeedNoMeasure() {
        assertThat(fired(BOOK.decide(aCase().facts(), Grade.MAJOR), "MS")).isEmpty();
        assertThat(fired(BOOK.decide(aCase().atFault(Fault.NO).answeredFor(Responsibility.CUSTOMER).facts(), Grade.MAJOR),
                "MS")).isEmpty();
        assertThat(fired(BOOK.decide(aCase().atFault(Fault.YES).facts(), Grade.IMPORTANT), "MS")).isEmpty();
    }
}
