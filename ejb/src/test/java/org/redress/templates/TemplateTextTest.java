package org.redress.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.problems.Refusal;

class TemplateTextTest {

    @Test
    void fillsWhatIsThereAndLeavesOutALineThatWouldBeEmpty() {
        TemplateText text = new TemplateText("Re: {{title}} [{{number}}]", "{{company}}\n{{name}} 様\n\nAbout {{number}}: {{ body }}\n\n{{signature}}");

        TemplateText filled = text.filled(Map.of(Blank.TITLE, "Lift", Blank.NUMBER, "2026-000142", Blank.NAME, "田中", Blank.BODY, "It runs.\nAgain."));

        assertThat(filled.subject()).isEqualTo("Re: Lift [2026-000142]");
        assertThat(filled.body()).isEqualTo("田中 様\n\nAbout 2026-000142: It runs.\nAgain.");
    }

    @Test
    @Tag("M14")
    void neverReadsWhatWasFilledInForBlanksOrLines() {
        TemplateText text = new TemplateText("Re: {{title}}", "{{name}}: {{body}}");

        TemplateText filled = text.filled(Map.of(Blank.TITLE, "x\r\nBcc: evil@example.net", Blank.NAME, "{{body}} $1 \\{{access_code}}", Blank.BODY, "text\u0000"));

        assertThat(filled.subject()).isEqualTo("Re: x Bcc: evil@example.net");
        assertThat(filled.body()).isEqualTo("{{body}} $1 \\{{access_code}}: text");
    }

    @Test
    @Tag("M09")
    void letsNothingThatSomebodyTypedIntoAMailThatNobodyReadsBeforeItLeaves() {
        for (TemplateKind kind : TemplateKind.values()) {
            for (Blank typed : new Blank[] {Blank.TITLE, Blank.NAME, Blank.COMPANY, Blank.BODY, Blank.QUOTED}) {
                TemplateText text = new TemplateText("Hello", "{{" + typed.word() + "}}");
                if (kind.isSentByItself()) {
                    assertThatThrownBy(() -> text.insistOnBlanksOf(kind)).as(kind + " " + typed).isInstanceOf(Refusal.class);
                }
            }
        }
    }

    @Test
    void namesABlankThatThereIsNot() {
        TemplateText text = new TemplateText("Hello {{frist_name}}", "{{number}} {{x y}} {{");

        assertThatThrownBy(() -> text.insistOnBlanksOf(TemplateKind.REPLY)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.errors()).hasSize(3);
            assertThat(refusal.errors().get(0).toString()).contains("{{frist_name}}").contains("{{number}}");
        });
    }

    @Test
    void shipsEveryTextInEveryLanguageWithBlanksThatThereAre() {
        for (String language : ShippedTexts.LANGUAGES) {
            for (TemplateKind kind : TemplateKind.values()) {
                TemplateText text = ShippedTexts.of(kind, language).orElseThrow();
                assertThatCode(() -> text.insistOnBlanksOf(kind)).as(language + " " + kind).doesNotThrowAnyException();
                Map<Blank, String> values = new EnumMap<>(Blank.class);
                kind.blanks().forEach(blank -> values.put(blank, "«" + blank.word() + "»"));
                assertThat(text.filled(values).body()).as(language + " " + kind).isNotBlank().doesNotContain("{{");
                if (kind == TemplateKind.ACKNOWLEDGEMENT) {
                    assertThat(text.filled(values).body()).contains("«number»", "«access_code»");
                }
            }
        }
    }
}
