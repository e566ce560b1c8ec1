package org.redress.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.RuleText.file;
import static org.redress.rules.RuleText.rule;
import static org.redress.rules.StandardBook.BOOK;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.RuleText;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.TextFacts;

/** What is remembered must be what the rules say, for every case and however they ask. */
class RememberedAnswersRulesTest {

    private static final int CASES = 6_000;

    /** Asks in every way that the checker lets through. */
    private static final Map<String, String> ODD = Map.of(
            "grading/odd.drl", file("grading",
                    rule("GR-01 the floor", "CaseFacts()", "proposeGrade(GENERAL)"),
                    rule("GR-02 exactly so much", "CaseFacts( economicLoss == 5000 )", "proposeGrade(IMPORTANT)"),
                    rule("GR-03 a part of one", "CaseFacts( economicLoss > 99.5, economicLoss <= 5000.01 )", "proposeGrade(IMPORTANT)"),
                    rule("GR-04 a count and a fraction", "CaseFacts( raisedBefore > 1.5 )", "proposeGrade(IMPORTANT)"),
                    rule("GR-05 unknown", "CaseFacts( economicLoss == null || salesDecile == null )", "proposeGrade(GENERAL)"),
                    rule("GR-06 some of several", "CaseFacts( economicLoss in (1, 2, 5000), kind not in (Kind.CLAIM) )",
                            "proposeGrade(MAJOR)")),
            "routing/odd.drl", file("routing",
                    rule("RT-01 begins so", "CaseFacts( city str[startsWith] \"Os\" )", "proposeDepartment(\"a\")"),
                    rule("RT-02 ends so", "CaseFacts( city str[endsWith] \"ka\" )", "proposeDepartment(\"b\")"),
                    rule("RT-03 has it", "CaseFacts( city contains \"sa\" )", "proposeDepartment(\"c\")"),
                    rule("RT-04 has it not", "CaseFacts( city not contains \"k\" )", "proposeDepartment(\"d\")"),
                    rule("RT-05 is it", "CaseFacts( city == \"Osaka\" )", "proposeDepartment(\"e\")"),
                    rule("RT-06 is none of them", "CaseFacts( city not in (\"Osaka\", \"\") )", "proposeDepartment(\"f\")"),
                    rule("RT-07 is not it", "CaseFacts( !(category == \"courier\") )", "proposeDepartment(\"g\")"),
                    rule("RT-08 one is the other", "CaseFacts( city == project )", "proposeDepartment(\"h\")")),
            "priority/odd.drl", file("priority",
                    rule("PR-01 taken along", "CaseFacts( $n : raisedBefore )", "proposePriority($n)"),
                    rule("PR-02 more than that", "CaseFacts( compensation > economicLoss )", "proposePriority(50)"),
                    rule("PR-03 of two patterns", "CaseFacts( $loss : economicLoss )\n    CaseFacts( compensation == $loss )",
                            "proposePriority(60)"),
                    rule("PR-04 a number of the house", "PolicyFacts( $l : largeLoss )\n    CaseFacts( economicLoss < $l )",
                            "proposePriority(70)"),
                    rule("PR-05 none of those", "not( CaseFacts( compensation > 100 ) )", "proposePriority(80)"),
                    rule("PR-06 at least one", "exists( CaseFacts( compensation <= 100 ) )", "proposePriority(90)")),
            "suggestions/odd.drl", file("suggestions",
                    rule("SG-90 some words", "TextFacts( words contains \" noise\" || words str[startsWith] \" a \" )",
                            "suggest(DISCOURTESY)")));

    private final Random random = new Random(11);

    @Test
    @Tag("R07")
    void whatIsRememberedIsWhatTheRulesOfTheProductSay() {
        saysTheSame(BOOK);
    }

    @Test
    @Tag("R07")
    void whatIsRememberedIsWhatOddRulesSay() {
        try (RuleBook odd = RuleBook.compile(RuleText.standardWith("odd", ODD))) {
            saysTheSame(odd);
        }
    }

    private void saysTheSame(RuleBook book) {
        RuleBook anew = book.askingAnew();
        RuleBook manyCases = book.forManyCases(Set.of());
        for (int i = 0; i < CASES; i++) {
            CaseFacts facts = anyCase();
            var clock = new ClockFacts(one(EscalationEvent.values()), null, random.nextInt(120), random.nextInt(4),
                    random.nextInt(3), random.nextBoolean());
            String said = said(anew.decide(facts));

            assertThat(said(book.decide(facts))).as(facts.toString()).isEqualTo(said);
            assertThat(said(manyCases.decide(facts))).as(facts.toString()).isEqualTo(said);
            CaseFacts graded = facts.graded(one(Grade.values()));
            assertThat(book.escalate(graded, clock)).isEqualTo(anew.escalate(graded, clock));
        }
    }

    /** All but how long it took. */
    private static String said(Decision decision) {
        return decision.toString().replaceAll("micros=\\d+", "");
    }

    @Test
    @Tag("R04")
    void nothingOfAComplainantIsHeldOnTo() {
        CheckedBook checked = CheckedBook.of(RuleSources.standard().files());
        var facts = aCase().withLossOf("4711.08").compensatedBy("4711.09").saying("Ms Sato hurt her foot.").facts();
        var words = TextFacts.of(facts.title(), facts.description());
        var remembered = new HashSet<Phase>();

        for (CheckedFile file : checked.files()) {
            var look = new Look(file.rules(), checked.numbers());
            if (!look.isEndless()) {
                remembered.add(file.phase());
                assertThat(look.of(List.of(facts, words)).toString()).doesNotContain("4711").doesNotContainIgnoringCase("sato");
            }
        }

        assertThat(remembered).as("of the product's own rules all").contains(Phase.GRADING, Phase.SUGGESTIONS, Phase.DEADLINES);
    }

    @Test
    void anAmountThatCountsAsItIsIsNotRememberedWhereRealCasesAreDecided() {
        CheckedBook checked = CheckedBook.of(RuleSources.of("odd", ODD).files());

        assertThat(checked.files()).filteredOn(file -> new Look(file.rules(), BOOK.numbers()).isEndless())
                .extracting(CheckedFile::phase).containsExactlyInAnyOrder(Phase.PRIORITY, Phase.ROUTING);
    }

    /** Any value in any field, those near what rules name more often than others. */
    private CaseFacts anyCase() {
        Object[] made = Stream.of(CaseFacts.class.getRecordComponents())
                .map(component -> any(component.getName(), component.getType())).toArray();
        try {
            return (CaseFacts) CaseFacts.class.getDeclaredConstructors()[0].newInstance(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object any(String field, Class<?> type) {
        if (type == boolean.class) {
            return random.nextInt(4) == 0;
        }
        if (type == int.class) {
            return random.nextInt(5);
        }
        if (type == Integer.class) {
            return random.nextBoolean() ? null : 1 + random.nextInt(10);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal[] {null, new BigDecimal("5000"), new BigDecimal("5000.00"), new BigDecimal("5000.01"),
                    new BigDecimal("5000.0000001"), new BigDecimal("99.5"), new BigDecimal("99.49"), BigDecimal.ONE,
                    BigDecimal.ZERO, new BigDecimal("2.0"), new BigDecimal("1E+4"), new BigDecimal("9999.99"),
                    BigDecimal.valueOf(random.nextInt(2_000_000), 2)}[random.nextInt(13)];
        }
        if (type.isEnum()) {
            boolean known = field.equals("kind") || field.equals("channel") || field.equals("form") || field.equals("companyAtFault");
            return known || random.nextBoolean() ? one(type.getEnumConstants()) : null;
        }
        return one(new String[] {"", "Osaka", "Osa", "Naka", "courier", "delivery-time", "service", "I am hurt; a lift is stuck",
                "a noise", "电梯坏了", "Noise again and again, ОПЯТЬ", "x"});
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
