package org.redress.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Fault;

class RecordFormTest {

    private final RecordForm form = new RecordForm();

    @Test
    void readsATimeOnTheWallInTheZoneOfTheWall() {
        form.setReceivedAt("2026-03-02T10:15");
        form.setZone("Asia/Tokyo");

        assertThat(form.toCaseForm().receivedAt()).isEqualTo(OffsetDateTime.parse("2026-03-02T10:15:00+09:00"));
    }

    @Test
    void saysNothingOfWhatWasNotTicked() {
        form.getCircumstances().setTicked(List.of("safetyHazard"));

        assertThat(form.toCaseForm().circumstances().safetyHazard()).isTrue();
        assertThat(form.toCaseForm().circumstances().personalInjury()).isNull();
        assertThat(form.toCaseForm().circumstances().companyAtFault()).isNull();
    }

    @Test
    void tellsAFaultThatIsKnownNotFromOneThatIsNotKnown() {
        form.getCircumstances().setFault(Fault.NO);

        assertThat(form.toCaseForm().circumstances().companyAtFault()).isFalse();
    }

    @Test
    void namesEveryFieldThatCannotBeRead() {
        form.setOccurredOn("yesterday");
        form.getCircumstances().setLoss("much");
        form.getCircumstances().setRaisedBefore("often");

        Refusal refusal = catchThrowableOfType(Refusal.class, form::toCaseForm);

        assertThat(refusal.errors()).extracting(FieldProblem::pointer).containsExactly("/occurredOn", "/circumstances/economicLoss",
            "/circumstances/raisedBefore");
    }
}
