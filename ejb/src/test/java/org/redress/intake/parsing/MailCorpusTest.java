package org.redress.intake.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mail as it really comes: nothing of it makes the parser fail, hang or grow. */
@Tag("M01")
class MailCorpusTest {

    private static final Duration LONG = Duration.ofSeconds(5);

    @BeforeEach
    void corpusIsThere() {
        assumeTrue(MailCorpus.isThere(), "The mail corpus is not here.");
    }

    @Test
    @DisplayName("M01 every mail of the corpus is taken apart, none of them slowly")
    void m01_takesEveryMailApart() {
        List<String> slow = new ArrayList<>();
        List<String> failed = new ArrayList<>();

        long count = MailCorpus.all().peek(file -> {
            long begin = System.nanoTime();
            try {
                ParsedMail mail = MailCorpus.parsed(file);
                assertThat(mail.text()).doesNotContain("\u0000");
                assertThat(mail.subject()).doesNotContain("\n").doesNotContain("\r");
            } catch (RuntimeException e) {
                failed.add(file.getFileName() + ": " + e);
            }
            if (System.nanoTime() - begin > LONG.toNanos()) {
                slow.add(file.getFileName().toString());
            }
        }).count();

        assertThat(failed).isEmpty();
        assertThat(slow).isEmpty();
        assertThat(count).isGreaterThan(100);
    }

    @Test
    @DisplayName("M01 each made mail is read as it was meant: subject, sender, text, name of the attachment")
    void m01_readsEachMadeMailAsItWasMeant() throws Exception {
        List<String> wrong = new ArrayList<>();

        for (CSVRecord row : MailCorpus.expected()) {
            Path file = MailCorpus.MAIL.resolve("generated").resolve(row.get("file"));
            ParsedMail mail = MailCorpus.parsed(file);
            differs(row, "expected_subject", mail.subject(), wrong, false);
            differs(row, "expected_from", mail.from() == null ? "" : mail.from().address(), wrong, false);
            differs(row, "body_contains", mail.text(), wrong, true);
            String names = String.join(" ", mail.attachments().stream().map(MailAttachment::name).toList());
            differs(row, "attachment_name", names, wrong, true);
        }

        assertThat(wrong).isEmpty();
    }

    private static void differs(CSVRecord row, String column, String actual, List<String> wrong, boolean part) {
        String expected = row.get(column);
        boolean same = expected.isEmpty() || (part ? actual.contains(expected) : actual.equals(expected));
        if (!same) {
            wrong.add(row.get("file") + " " + column + ": wanted '" + expected + "', was '" + (actual.length() > 80 ? actual.substring(0, 80) : actual) + "'");
        }
    }
}
