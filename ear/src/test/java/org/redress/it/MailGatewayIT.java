package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails that a gateway brings: what becomes of each, and that all are accounted for. */
@ServerTest
class MailGatewayIT {

    /** Those that come at once meet each other at another moment each time. */
    private static final int ROUNDS = 20;

    private static final Set<String> OUTCOMES = Set.of("CREATED", "APPENDED", "QUARANTINED", "REJECTED", "DUPLICATE");
    private static final Path CORPUS = Path.of(System.getProperty("shared.data", "none"), "mail");

    /** What expected.csv proposes, in outcomes; where it is something else, {@link #OTHERWISE} says why. */
    private static final Map<String, Set<String>> PROPOSED = Map.of("create", Set.of("CREATED"), "create-or-limit", Set.of("CREATED", "QUARANTINED"),
            "reject-or-quarantine", Set.of("REJECTED", "QUARANTINED"), "append", Set.of("APPENDED"), "append-flagged-or-new", Set.of("APPENDED", "CREATED"),
            "no-acknowledgement", Set.of("QUARANTINED", "APPENDED", "REJECTED", "CREATED"), "drop-or-quarantine", Set.of("QUARANTINED", "REJECTED"),
            "no-second-acknowledgement", Set.of("CREATED", "QUARANTINED"), "record-bounce", Set.of("APPENDED"));

    private static final Map<String, String> OTHERWISE = Map.of(
            "reply-with-case-no.eml", "CREATED: [CASE-000123] is no number of ours and carries no token; what a token does is in MailJoiningIT",
            "reply-outlook-de.eml", "CREATED: as above",
            "dsn-of-our-ack.eml", "REJECTED: it gives back a mail that this installation never sent",
            "hdr-multi-from.eml", "QUARANTINED: two senders, and nobody knows who is to be answered",
            "loop-from-self.eml", "CREATED: the address is ours only where a mailbox says so");

    @Test
    @Tag("M01")
    @DisplayName("M01 every made mail ends as proposed or as said here, and the balance holds")
    void m01_everyMadeMailEndsAsProposed() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "The mail corpus is not here.");
        List<String> wrong = new ArrayList<>();

        for (String line : Files.readAllLines(CORPUS.resolve("generated/expected.csv"))) {
            String[] columns = line.split(",", 3);
            if (columns[0].endsWith(".eml")) {
                // Everybody of this corpus is one sender; each test run is a new one, or quotas would hold the rest.
                byte[] mail = another(Files.readAllBytes(CORPUS.resolve("generated").resolve(columns[0])));
                String outcome = Mails.brought(mail).path("outcome").asText();
                String otherwise = OTHERWISE.get(columns[0]);
                boolean fine = otherwise == null ? PROPOSED.get(columns[1]).contains(outcome) : otherwise.startsWith(outcome);
                if (!fine) {
                    wrong.add(columns[0] + ": " + columns[1] + " but was " + outcome);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(balanceHolds()).isTrue();
    }

    @Test
    @Tag("M01")
    @Tag("M02")
    @DisplayName("M01 M02 each mail of the real world has an outcome, none stops the next, and the balance holds")
    void m01_m02_everyRealMailHasAnOutcome() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "The mail corpus is not here.");
        List<Path> files;
        try (Stream<Path> all = Files.list(CORPUS.resolve("corpus"))) {
            files = all.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
        }
        Map<String, Integer> outcomes = new java.util.TreeMap<>();

        for (Path file : files) {
            JsonNode answer = Mails.brought(Files.readAllBytes(file));
            outcomes.merge(answer.path("outcome").asText() + " " + answer.path("reason").asText(), 1, Integer::sum);
        }

        assertThat(outcomes.keySet()).allSatisfy(o -> assertThat(OUTCOMES).contains(o.split(" ")[0]));
        assertThat(outcomes.keySet()).noneMatch(o -> o.contains("FAILED"));
        assertThat(balanceHolds()).isTrue();
        // Of bounces and other machines' mail a case would be noise, of a person's words a hold would be delay.
        assertThat(outcomes.getOrDefault("CREATED NEW_MATTER", 0)).isGreaterThan(50);
        assertThat(outcomes.getOrDefault("REJECTED FOREIGN_BOUNCE", 0)).isGreaterThan(100);
    }

    @Test
    @Tag("M03")
    @DisplayName("M03 the same mail twice, also at once, makes one case")
    void m03_theSameMailMakesOneCase() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sameMailMakesOneCase(Mails.from("m03-" + round + "@example.org", "Twice"));
        }
    }

    private static void sameMailMakesOneCase(String mail) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(4);
        Set<String> cases = new HashSet<>();
        List<String> outcomes = new ArrayList<>();
        try {
            List<Callable<JsonNode>> calls = java.util.Collections.nCopies(8, () -> Mails.brought(mail));
            for (Future<JsonNode> one : many.invokeAll(calls)) {
                outcomes.add(one.get().path("outcome").asText());
                cases.add(one.get().path("case").asText());
            }
        } finally {
            many.shutdown();
        }
        JsonNode again = Mails.brought(mail.replace("\r\n", "\n").replaceFirst("From:", "Received: from elsewhere\nFrom:"));
        cases.add(again.path("case").asText());

        assertThat(outcomes).containsOnlyOnce("CREATED").filteredOn(o -> o.equals("DUPLICATE")).hasSize(7);
        assertThat(again.path("outcome").asText()).isEqualTo("DUPLICATE");
        assertThat(cases).hasSize(1);
    }

    @Test
    @Tag("M05")
    @DisplayName("M05 the id of another mail, or none, joins nothing")
    void m05_anIdJoinsNothing() {
        String first = Mails.brought("From: victim@example.org\r\nMessage-ID: <same@example.org>\r\nSubject: A\r\n\r\nMine.").path("case").asText();

        JsonNode forged = Mails.brought("From: mallory@evil.example\r\nMessage-ID: <same@example.org>\r\nIn-Reply-To: <same@example.org>\r\nSubject: A\r\n\r\nNot mine.");
        JsonNode none = Mails.brought("From: victim@example.org\r\nMessage-ID: <>\r\nReferences: <>\r\nSubject: A\r\n\r\nAnother one.");

        assertThat(forged.path("outcome").asText()).isEqualTo("CREATED");
        assertThat(forged.path("case").asText()).isNotEqualTo(first);
        assertThat(none.path("case").asText()).isNotEqualTo(first);
    }

    @Test
    @Tag("M06")
    @DisplayName("M06 a number in the subject joins nothing and tells nothing, whether there is such a case or not")
    void m06_aNumberAloneIsHeld() {
        String number = Mails.brought(Mails.from("m06@example.org", "First")).path("case").asText();

        JsonNode known = Mails.brought(Mails.from("m06@example.org", "Re: First [" + number + "]"));
        JsonNode unknown = Mails.brought(Mails.from("mallory@evil.example", "Re: [2026-999999]"));

        assertThat(known.path("outcome").asText()).isEqualTo("QUARANTINED");
        assertThat(known.path("case").isNull()).isTrue();
        assertThat(known.path("reason")).isEqualTo(unknown.path("reason"));
    }

    @Test
    @Tag("M08")
    @DisplayName("M08 what a machine wrote starts no case; two machines that write to each other fall silent")
    void m08_machinesAreHeldAndFallSilent() {
        for (String sign : List.of("Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <news.example.org>", "Return-Path: <>", "X-Autoreply: yes",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=B")) {
            assertThat(Mails.brought(Mails.from("robot@other.example", "Absence", sign)).path("outcome").asText()).as(sign).isEqualTo("QUARANTINED");
        }
        Set<String> outcomes = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            outcomes.add(Mails.brought(Mails.from("two-robots@other.example", "Your ticket")).path("reason").asText());
        }
        assertThat(outcomes).contains("FLOOD");
    }

    @Test
    @Tag("M11")
    @DisplayName("M11 no header from outside sets grade, priority, owner or customer")
    void m11_headersSetNothing() {
        JsonNode plain = Mails.brought(Mails.from("m11@example.org", "Kettle"));
        JsonNode loud = Mails.brought(Mails.from("m11@example.org", "Kettle", "X-Priority: 1", "Importance: high", "X-Redress-Grade: MAJOR",
                "X-Redress-Owner: handler", "X-Zammad-Ticket-Owner: handler", "X-OTRS-Priority: 5", "X-Customer-Number: C-1", "X-Redress-Kind: CLAIM"));

        JsonNode one = Api.as("intake").get("cases/" + plain.path("case").asText()).expecting(200).json();
        JsonNode other = Api.as("intake").get("cases/" + loud.path("case").asText()).expecting(200).json();
        for (String field : List.of("kind", "grade", "priority", "owner", "department", "confidential", "status", "language")) {
            assertThat(other.path(field)).as(field).isEqualTo(one.path(field));
        }
        assertThat(other.path("complainant").path("customerNumber").asText("")).isIn("", "null");
        assertThat(other.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(other.path("title").asText()).isEqualTo("Anna Berg: Kettle");
    }

    @Test
    @Tag("M10")
    @DisplayName("M10 a mail that is too large is kept and held, and the operator is told")
    void m10_aLargeMailIsKept() {
        byte[] head = Mails.from("m10@example.org", "Photos", "Content-Type: text/plain").getBytes(StandardCharsets.UTF_8);
        byte[] mail = new byte[38 * 1024 * 1024];
        java.util.Arrays.fill(mail, (byte) 'x');
        System.arraycopy(head, 0, mail, 0, head.length);

        JsonNode answer = Mails.brought(mail);

        assertThat(answer.path("outcome").asText()).isEqualTo("QUARANTINED");
        assertThat(answer.path("reason").asText()).isEqualTo("TOO_LARGE");
        assertThat(Api.as("admin").get("notices?limit=50").expecting(200).text()).contains("gateway: 38 MB");
    }

    @Test
    void asksForTheTokenOrAnAdministrator() {
        byte[] mail = Mails.from("token@example.org", "Token").getBytes(StandardCharsets.UTF_8);

        Api.anonymous().post("intake/mail", "message/rfc822", mail).expecting(401);
        Api.anonymous().with("Authorization", "Bearer guessed").post("intake/mail", "message/rfc822", mail).expecting(401);
        Api.as("intake").post("intake/mail", "message/rfc822", mail).expecting(403);
        Api.as("admin").post("intake/mail", "text/plain", mail).expecting(415);
        Api.as("admin").post("intake/mail", "message/rfc822", mail).expecting(200);
        Api.as("admin").get("intake/mail/balance?from=yesterday").expecting(400);
    }

    private static boolean balanceHolds() {
        JsonNode rows = Api.as("admin").get("intake/mail/balance").expecting(200).json();
        for (JsonNode row : rows) {
            long became = row.path("created").asLong() + row.path("appended").asLong() + row.path("quarantined").asLong() + row.path("rejected").asLong()
                    + row.path("duplicate").asLong();
            if (!row.path("holds").asBoolean() || row.path("received").asLong() != became) {
                return false;
            }
        }
        return rows.size() > 0;
    }

    /** The same mail from somebody else, byte by byte where it has their address. */
    private static byte[] another(byte[] mail) throws IOException {
        String each = new String(mail, StandardCharsets.ISO_8859_1);
        return each.replace("anna.berg@example.org", "anna" + System.nanoTime() + "@example.org").getBytes(StandardCharsets.ISO_8859_1);
    }
}
