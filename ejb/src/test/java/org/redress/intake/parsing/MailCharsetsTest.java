package org.redress.intake.parsing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailCharsetsTest {

    @ParameterizedTest
    @CsvSource({"GB18030, gb2312, 电梯坏了。", "KOI8-R, koi8-r, Лифт сломан.", "windows-31j, Shift_JIS, エレベーターが壊れた。"})
    @DisplayName("M01 what is no us-ascii is read in the charset of the subject, and the mail says that this was a guess")
    void m01_readsWhatIsNoAsciiAsTheSubjectIs(Charset charset, String name, String words) throws IOException {
        for (String label : new String[] {"; charset=us-ascii", "; charset=\"US-ASCII\"", "", "; charset=x-unknown"}) {
            ParsedMail mail = parsed("=?" + name + "?B?" + Base64.getEncoder().encodeToString(words.getBytes(charset)) + "?=", label, words.getBytes(charset));

            assertThat(mail.subject()).as(label).isEqualTo(words);
            assertThat(mail.text()).as(label).isEqualTo(words);
            assertThat(mail.remarks()).as(label).singleElement().asString().contains(charset.name());
        }
    }

    @Test
    @DisplayName("M01 where no word of the header tells, it is read as it looks")
    void m01_readsWhatIsNoAsciiAsItLooks() throws IOException {
        String words = "电梯昨天又坏了,没有人来修理。请尽快派人来检查,我们已经等了一个星期。";

        assertThat(parsed("Lift", "; charset=us-ascii", words.getBytes("GB18030")).text()).isEqualTo(words);
        assertThat(parsed("=?us-ascii?Q?Lift?=", "; charset=us-ascii", words.getBytes("GB18030")).text()).isEqualTo(words);
    }

    @Test
    @DisplayName("M01 UTF-8 is no guess, and neither is us-ascii that is some")
    void m01_remarksNothingWhereNothingIsGuessed() throws IOException {
        ParsedMail utf8 = parsed("=?gb2312?B?tefM3Q==?=", "; charset=us-ascii", "Лифт 电梯".getBytes(UTF_8));
        ParsedMail ascii = parsed("=?gb2312?B?tefM3Q==?=", "; charset=us-ascii", "The lift is broken.".getBytes(US_ASCII));
        ParsedMail said = parsed("=?gb2312?B?tefM3Q==?=", "; charset=koi8-r", "Лифт".getBytes("KOI8-R"));

        assertThat(utf8.text()).isEqualTo("Лифт 电梯");
        assertThat(ascii.text()).isEqualTo("The lift is broken.");
        assertThat(said.text()).isEqualTo("Лифт");
        assertThat(utf8.remarks()).isEmpty();
        assertThat(ascii.remarks()).isEmpty();
        assertThat(said.remarks()).isEmpty();
    }

    private static ParsedMail parsed(String subject, String label, byte[] body) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.writeBytes(("From: a@example.org\nSubject: " + subject + "\nContent-Type: text/plain" + label + "\nContent-Transfer-Encoding: 8bit\n\n")
            .getBytes(US_ASCII));
        raw.writeBytes(body);
        return new MailParser().parse(new ByteArrayInputStream(raw.toByteArray()));
    }
}
