package org.redress.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.rules.dictionary.Dictionary;

/** What a rule wrote is said as people say it. */
class AuthorsWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | proposeGrade(MAJOR) | Propose a grade: Major",
        "zh | proposeDeadline(RESPONSE, 27, WORKING) | 提议期限: 答复, 27, 工作小时",
        "en | proposeWarning(80) | Propose a warning: 80",
        "en | proposeDepartment(\"service\") | Propose a department: service",
        "en | requireWritten() | Require it in writing",
        "en | given by a person | given by a person"})
    void saysWhatWasProposed(String language, String call, String said) {
        assertThat(AuthorsWords.said(call, Dictionary.in(language))).isEqualTo(said);
    }
}
