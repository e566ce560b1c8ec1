package org.redress.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "Case 2026-000142 is CLOSED and cannot be changed.         | Case 2026-000142 is closed and cannot be changed.",
        "You cannot cannot-resolve case 2026-000142.               | With case 2026-000142, this is not yours to do: Cannot resolve.",
        "You cannot approve case 7 while it is PLAN_REVIEW.        | Case 7 stands at “Plan in review”; this is not yours to do now: Approve the plan.",
        "reason is missing; refuse needs it.                       | “Reason” is missing.",
        "Case 7 cannot be closed: CORRECTIVE must be verified first. | Case 7 cannot be closed: Corrective action must be verified first.",
        "'ghost' is not independent: the matter is about or by them. Assign somebody else. | “ghost” is not independent: the matter is about or by them. Assign somebody else."})
    void saysRefusalsInTheWordsOfTheScreens(String said, String shown) {
        assertThat(Sayings.to(Locale.ENGLISH, said)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "reason is missing; refuse needs it.                                         | 请填写“理由”。",
        "Lowering the grade from MAJOR to GENERAL needs a supervisor.                | 把级别从“重大”降为“一般”须由主管办理。",
        "complainant.name is 301 characters long; at most 200 are taken.             | “姓名”有 301 个字符，最多 200 个。"})
    void saysThemInChinese(String said, String shown) {
        assertThat(Sayings.to(Locale.CHINESE, said)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"Something that nobody foresaw.", "Все пропало."})
    void leavesAsItIsWhatNobodyForesaw(String said) {
        assertThat(Sayings.to(Locale.CHINESE, said)).isEqualTo(said);
    }
}
