package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleSources;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.ImpactRow;
import org.redress.rules.scenarios.RuleCoverage;
import org.redress.rules.scenarios.ScenarioResult;
import org.redress.rules.trial.TrialJvm;
import org.redress.rules.trial.TrialLimits;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;

/** From inside the server, where jars lie in an archive and in modules: a trial process starts and knows all it needs. */
@ServerTest
@Tag("once")
class TrialJvmIT {

    private static final String HAZARD_IS_MAJOR = """
            package grading;

            rule "GR-13 a hazard is MAJOR"
            when
                CaseFacts( safetyHazard == true )
                $outcome : Outcome()
            then
                $outcome.proposeGrade(MAJOR);
            end
            """;

    @Deployment
    static WebArchive war() {
        return InServer.war(TrialJvmIT.class);
    }

    @Test
    void triesADraftInAProcessOfItsOwn() {
        var files = new TreeMap<>(RuleSources.standard().files());
        files.put("grading/hazard.drl", HAZARD_IS_MAJOR.getBytes(StandardCharsets.UTF_8));
        var draft = new RuleSources("draft", files);
        var changed = new ArrayList<ImpactRow>();

        try (var jvm = new TrialJvm(new TrialLimits(192, 300))) {
            var scenarios = jvm.scenarios(draft, Progress.UNWATCHED);
            var impact = jvm.impact(RuleSources.standard(), draft,
                    List.of(hazard("1"), hazard("2")).iterator(), 2, changed::add, Progress.UNWATCHED);

            assertThat(scenarios.hash()).isEqualTo(draft.hash());
            assertThat(scenarios.red()).extracting(ScenarioResult::why).containsExactly("Hazard");
            assertThat(scenarios.coverage()).extracting(RuleCoverage::rule).contains("GR-13", "DL-01G", "SG-10");
            assertThat(impact.cases()).isEqualTo(2);
            assertThat(changed).extracting(ImpactRow::gradeBefore, ImpactRow::gradeAfter)
                    .containsOnly(tuple(Grade.IMPORTANT, Grade.MAJOR));
        }
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static ImpactCase hazard(String number) {
        return new ImpactCase(number, true, new CaseFacts(Kind.COMPLAINT, Channel.PHONE, Form.WRITTEN, "en", "", "", "", "",
                "", "", "", false, false, null, "", true, false, false, false, false, false, false, false, 0,
                Fault.UNKNOWN, null, null, null, "", "", null, 0, false), null, 0, List.of());
    }
}
