package org.redress.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.rules.StandardBook.BOOK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.redress.rules.SharedData;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;

/** The examples that came with the order: each has the grade that the default rule book must give. */
class GradingCasesRulesTest {

    @Test
    void everyExampleGetsItsGrade() throws IOException {
        Path examples = SharedData.path("grading-cases.jsonl");
        assumeTrue(Files.exists(examples), () -> examples + " is not here, so its examples are not tried.");

        var json = new ObjectMapper();
        var softly = new SoftAssertions();
        var lines = Files.readAllLines(examples);
        for (String line : lines) {
            JsonNode example = json.readTree(line);
            var decision = BOOK.decide(facts(example.get("case")));
            softly.assertThat(decision.grade().name()).as(example.at("/case/description").asText())
                    .isEqualTo(example.get("expectedGrade").asText());
            softly.assertThat(decision.failSafe()).isFalse();
        }
        softly.assertAll();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(20);
    }

    private static CaseFacts facts(JsonNode json) {
        JsonNode ticked = json.get("circumstances");
        JsonNode loss = ticked.get("economicLoss");
        return new CaseFacts(Kind.valueOf(json.get("kind").asText()), Channel.valueOf(json.get("channel").asText()),
                Form.valueOf(json.get("form").asText()), json.get("language").asText(), json.get("category").asText(),
                "", "", "", "", "", json.get("description").asText(), false,
                ticked.get("personalInjury").asBoolean(),
                loss.isNull() ? null : new BigDecimal(loss.get("amount").asText()),
                loss.isNull() ? "" : loss.get("currency").asText(),
                ticked.get("safetyHazard").asBoolean(), ticked.get("discourtesy").asBoolean(),
                ticked.get("belowPromise").asBoolean(), ticked.get("unmetInTime").asBoolean(),
                ticked.get("unauthorisedCharge").asBoolean(), ticked.get("outageOrLeak").asBoolean(),
                ticked.get("promiseNotKept").asBoolean(), ticked.get("personalData").asBoolean(),
                ticked.get("raisedBefore").asInt(), fault(ticked.get("companyAtFault")), null, null, null, "", "",
                null, 0, false);
    }

    private static Fault fault(JsonNode known) {
        if (known.isNull()) {
            return Fault.UNKNOWN;
        }
        return known.asBoolean() ? Fault.YES : Fault.NO;
    }
}
