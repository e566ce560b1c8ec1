package org.redress.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.StandardBook.BOOK;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;

class KeptCaseRulesTest {

    @Test
    void keepsWhatDecidesAndLeavesBehindWhatPeopleWrote() {
        var facts = aCase().of(Kind.CLAIM).about("courier").titled("Erika Mustermann fell").saying("Call me: 030 1234.")
                .withInjury().withLossOf("25000.00").atFault(Fault.YES).ofSalesDecile(2).facts();

        var kept = KeptCase.of(BOOK, facts, null, "=kept\nfrom the desk");

        assertThat(kept.decidedAlike()).isTrue();
        assertThat(kept.cells()).containsEntry("kind", "CLAIM").containsEntry("category", "courier")
                .containsEntry("personalInjury", "true").containsEntry("economicLoss", "25000.00")
                .containsEntry("companyAtFault", "YES").containsEntry("expect grade", "MAJOR")
                .containsEntry("expect fires", "GR-10 GR-11 GR-90").containsEntry("why", "kept from the desk")
                .doesNotContainKeys("title", "description", "salesDecile", "channel", "language");
        assertThat(kept.addedTo("")).doesNotContain("Erika").doesNotContain("1234");
    }

    @Test
    void isGreenAtOnce() {
        var kept = KeptCase.of(BOOK, aCase().withHazard().withPersonalData().facts(), null, "kept");

        assertThat(ScenarioFile.read("scenarios/kept.csv", kept.addedTo(""))).singleElement()
                .satisfies(scenario -> assertThat(scenario.failures(BOOK)).isEmpty());
    }

    @Test
    void aGradeThatAPersonGaveIsGiven() {
        var kept = KeptCase.of(BOOK, aCase().withHazard().facts(), Grade.MAJOR, "kept");

        assertThat(kept.cells()).containsEntry("grade", "MAJOR").doesNotContainKey("expect grade")
                .containsEntry("expect priority", "90");
    }

    @Test
    void joinsAFileThatHasOtherColumns() {
        var kept = KeptCase.of(BOOK, aCase().withHazard().facts(), null, "kept");
        String csv = "discourtesy,expect grade,why\ntrue,IMPORTANT,\"Said \"\"no\"\", loudly\"\n";

        var scenarios = ScenarioFile.read("scenarios/kept.csv", kept.addedTo(csv));

        assertThat(scenarios).hasSize(2);
        assertThat(scenarios.get(0).cells()).isEqualTo(Map.of("discourtesy", "true"));
        assertThat(scenarios.get(0).why()).isEqualTo("Said \"no\", loudly");
        assertThat(scenarios.get(1).cells()).isEqualTo(Map.of("safetyHazard", "true"));
        assertThat(scenarios).flatExtracting(scenario -> scenario.failures(BOOK)).isEmpty();
    }
}
