package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.intake.parsing.MailParser;

@Tag("M08")
class MailNatureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "From: anna@example.org                                                        | PERSON",
        "From: anna@example.org;Auto-Submitted: no                                     | PERSON",
        "From: anna@example.org;Subject: Delivery failed twice, my parcel is lost      | PERSON",
        "From: postmaster@example.org;Subject: Your kettle leaks                       | PERSON",
        "From: no-reply@shop.example                                                   | UNANSWERABLE",
        "From: shop.noreply@example.org                                                | UNANSWERABLE",
        "From: anna@example.org;X-Auto-Response-Suppress: All                          | UNANSWERABLE",
        "From: owner-kettles@example.org                                               | UNANSWERABLE",
        "From: kettles-bounces@example.org                                             | UNANSWERABLE",
        "From: anna@example.org;Subject: Abwesenheitsnotiz: Ihr Kessel                 | UNANSWERABLE",
        "From: anna@example.org;Auto-Submitted: auto-replied                           | AUTOMATIC",
        "From: anna@example.org;Auto-Submitted: auto-generated (failure)               | AUTOMATIC",
        "From: anna@example.org;Precedence: auto_reply                                 | AUTOMATIC",
        "From: anna@example.org;Return-Path: <>                                        | AUTOMATIC",
        "From: anna@example.org;X-Loop: x                                              | AUTOMATIC",
        "From: a@example.org;Content-Type: multipart/report; report-type=disposition-notification; boundary=x | AUTOMATIC",
        "From: anna@example.org;Precedence: bulk                                       | BULK",
        "From: anna@example.org;List-Id: <x.example.org>                               | BULK",
        "From: anna@example.org;List-Unsubscribe: <https://x.example>                  | BULK",
        "From: anna@example.org;Feedback-ID: 1:2:3                                     | BULK",
        "From: MAILER-DAEMON@mx.example.org                                            | PERHAPS_BOUNCE",
        "From: x@example.org;Return-Path: <>;Subject: Mail delivery failed             | PERHAPS_BOUNCE",
        "From: x@example.org;X-Failed-Recipients: b@example.org                        | PERHAPS_BOUNCE",
        "From: a@example.org;Content-Type: multipart/report; report-type=delivery-status; boundary=x | BOUNCE",
        "From: complaints@acme.example                                                 | OURS",
        "From: Complaints+2026-000123-x@ACME.example                                   | OURS"})
    @DisplayName("M08 who or what wrote a mail shows by its signs")
    void m08_showsByItsSigns(String header, MailNature nature) throws IOException {
        String raw = header.replace(";From", "\nFrom").replaceAll(";(?=[A-Z][A-Za-z-]+: )", "\n") + "\n\nx\n";

        assertThat(MailNature.of(new MailParser().parse(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))),
            address -> address.toLowerCase().replaceAll("\\+[^@]*", "").equals("complaints@acme.example"))).isEqualTo(nature);
    }
}
