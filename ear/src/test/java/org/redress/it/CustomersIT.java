package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer master over HTTP. */
@ServerTest
class CustomersIT {

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final Api desk = Api.as("intake");

    @Test
    void keepsACustomerAndWhoChangedWhat() {
        Answer added = desk.post("customers", customer("C-" + id, "Northwind " + id)).expecting(201);
        assertThat(added.header("Location")).endsWith("/customers/C-" + id);
        String tag = desk.get("customers/C-" + id).expecting(200).header("ETag");

        Map<String, Object> other = customer("C-" + id, "Northwind " + id);
        other.put("city", "Bremen");
        JsonNode changed = desk.with("If-Match", tag).put("customers/C-" + id, other).expecting(200).json();

        assertThat(changed.path("city").asText()).isEqualTo("Bremen");
        desk.with("If-Match", tag).put("customers/C-" + id, other).expecting(412);
        desk.post("customers", other).expecting(409);
        desk.get("customers/none-" + id).expecting(404);
        JsonNode history = desk.get("customers/C-" + id + "/history").expecting(200).json();
        assertThat(history.get(0).path("what").asText()).isEqualTo("CHANGED");
        assertThat(history.get(0).path("actor").asText()).isEqualTo("intake");
        assertThat(history.get(0).path("changes").get(0).toString()).isEqualTo("{\"field\":\"city\",\"before\":\"Kiel\",\"after\":\"Bremen\"}");
    }

    @Test
    void namesEveryWrongField() {
        JsonNode wrong = desk.post("customers", Map.of("name", "X", "salesDecile", 11, "email", "nobody", "url", "javascript:alert(1)",
                "contacts", List.of(Map.of("email", "also wrong")))).expecting(422).json();

        assertThat(wrong.path("errors").findValuesAsText("pointer")).contains("/number", "/salesDecile", "/email", "/url", "/contacts/0/name");
    }

    @ParameterizedTest
    @CsvSource({"orthw", "NORTHWIND", "ＮＯＲＴＨ", "東方", "東", "やまだ", "ﾔﾏﾀﾞ", "ромаш", "ЕЛКА", "muller", "MÜLL", "aoki@", "@mail", "34567", "no"})
    void findsACustomerByAnyPart(String part) {
        String number = "F-" + id;
        Map<String, Object> customer = customer(number, "Northwind 東方ヤマダ Ромашка Ёлка Müller");
        customer.put("contacts", List.of(Map.of("name", "Aoki", "email", "aoki@mail-" + id + ".example", "phone", "030 1234567")));
        desk.post("customers", customer).expecting(201);

        List<String> found = desk.get("customers?limit=50&q=" + encoded(part + " F" + id)).expecting(200).json().path("items")
                .findValuesAsText("number");

        assertThat(found).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"030 %s", "+81 30 %s", "(0)30-%s", "%s"})
    void findsACustomerByTelephoneHoweverItIsWritten(String written) {
        String own = String.valueOf(10_000_000 + Math.abs(id.hashCode()) % 89_999_999);
        Map<String, Object> customer = customer("T-" + id, "Somebody");
        customer.put("contacts", List.of(Map.of("name", "Aoki", "phone", "030 " + own)));
        desk.post("customers", customer).expecting(201);

        assertThat(desk.get("customers?q=" + encoded(written.formatted(own))).expecting(200).json().path("items").findValuesAsText("number"))
                .contains("T-" + id);
    }

    @Test
    void changesThePeopleAtACustomer() {
        Map<String, Object> customer = customer("W-" + id, "Company");
        customer.put("contacts", List.of(Map.of("name", "Aoki"), Map.of("name", "Baba", "email", "baba@example.jp")));
        desk.post("customers", customer).expecting(201);

        customer.put("contacts", List.of(Map.of("name", "Chiba"), Map.of("name", "Aoki", "phone", "1234567")));
        desk.put("customers/W-" + id, customer).expecting(428);
        desk.with("If-Match", "*").put("customers/W-" + id, customer).expecting(200);
        JsonNode people = desk.get("customers/W-" + id).json().path("contacts");
        desk.put("customers/W-" + id, customer).expecting(200);

        assertThat(people.findValuesAsText("name")).containsExactly("Chiba", "Aoki");
        assertThat(desk.get("customers/W-" + id).json().path("contacts")).isEqualTo(people);
    }

    @Test
    void findsByNumberFirstAndNothingForNonsense() {
        desk.post("customers", customer("N-" + id, "Anything")).expecting(201);

        assertThat(desk.get("customers?q=n" + id).json().path("items").get(0).path("number").asText()).isEqualTo("N-" + id);
        assertThat(desk.get("customers?q=" + encoded("%_'&|!")).expecting(200).json().path("items")).isEmpty();
        assertThat(desk.get("customers?q=zzzz" + id).expecting(200).json().path("items")).isEmpty();
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 5; i++) {
            desk.post("customers", customer("P" + i + "-" + id, "Page " + id + " " + i)).expecting(201);
        }
        List<String> numbers = new ArrayList<>();
        String after = null;
        do {
            JsonNode page = desk.get("customers?limit=3" + (after == null ? "" : "&after=" + after)).expecting(200).json();
            numbers.addAll(page.path("items").findValuesAsText("number"));
            after = page.path("next").isNull() ? null : page.path("next").asText();
        } while (after != null);

        assertThat(numbers).doesNotHaveDuplicates().containsSubsequence("P0-" + id, "P1-" + id, "P2-" + id, "P3-" + id, "P4-" + id);
        desk.get("customers?after=nonsense").expecting(400);
    }

    @Test
    void tellsOfAWrongAddressWithoutTakingTheBlame() {
        String session = Api.anonymous().post("/redress/sign-in/check", "application/x-www-form-urlencoded",
                "userName=intake&password=redress".getBytes(StandardCharsets.UTF_8)).expecting(303).header("Set-Cookie").split(";")[0];

        String page = Api.anonymous().with("Cookie", session).with("Accept-Language", "en").get("/redress/app/customers?after=zzz").expecting(400).text();

        assertThat(page).contains("This address cannot be understood").doesNotContain("failed on our side");
    }

    @Test
    void saysInWordsWhereAFileIsNoCsv() {
        JsonNode report = Api.as("admin").post("customers/import?preview=true", "text/csv",
                ("number,name\r\nC-9004,Acme\r\nC-9005,\"Never closed\r\n").getBytes(StandardCharsets.UTF_8)).expecting(200).json();

        assertThat(report.path("refused")).hasSize(1);
        assertThat(report.path("refused").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(report.path("refused").get(0).path("reason").asText()).contains("a quote opens and is not closed").doesNotContain("Exception");
    }

    @Test
    void takesAFileOnceAndNamesWhatItRefuses() {
        String csv = "number,name,city,salesDecile,legacyCode,contact.name,contact.email\r\n"
                + "I1-" + id + ",Acme,Osaka,2,,Aoki,aoki@example.jp\r\n"
                + "I2-" + id + ",\"Acme, the other\",,,1A2B3C-1234567890123-example.com,,\r\n"
                + "I3-" + id + ",Bad,,eleven,,,\r\n"
                + "I4-" + id + ",Bad,,,1A2B3C,,\r\n"
                + "I1-" + id + ",Twice,,,,,\r\n";

        JsonNode preview = take(csv, "?preview=true");
        desk.get("customers/I1-" + id).expecting(404);
        JsonNode first = take(csv, "");
        JsonNode second = take(csv, "");

        for (JsonNode report : List.of(preview, first)) {
            assertThat(report.path("created").asInt()).isEqualTo(2);
            assertThat(report.path("refused").findValuesAsText("line")).containsExactly("4", "5", "6");
            assertThat(report.path("refused").get(1).path("reason").asText()).contains("6 characters");
        }
        assertThat(preview.path("changes").get(0).path("fields").toString()).contains("{\"field\":\"city\",\"before\":null,\"after\":\"Osaka\"}");
        assertThat(second.path("created").asInt() + second.path("updated").asInt()).isZero();
        assertThat(second.path("unchanged").asInt()).isEqualTo(2);
        JsonNode packed = desk.get("customers/I2-" + id).json();
        assertThat(packed.path("classification").asText()).isEqualTo("1A2B3C");
        assertThat(packed.path("salesDecile").asInt()).isEqualTo(3);
        assertThat(packed.path("corporateNumber").asText()).isEqualTo("1234567890123");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void takesAFileThatIsPartedAsSpreadsheetsDo(String parting) {
        JsonNode report = take("number,name,city\r\nV-%1$s,\"Acme, Inc\",Osaka\r\n".formatted(id).replaceAll("(?<!Acme),", parting), "");

        assertThat(report.path("created").asInt()).as("%s", report).isEqualTo(1);
        assertThat(desk.get("customers/V-" + id).expecting(200).json().path("name").asText()).isEqualTo("Acme, Inc");
    }

    @Test
    void saysOfAFileWhatWouldBeDifferent() {
        take("number,name,city\r\nD-" + id + ",Acme,Osaka\r\n", "");

        JsonNode preview = take("number,name,city\r\nD-" + id + ",,Kyoto\r\n", "?preview=true");

        assertThat(preview.path("updated").asInt()).isEqualTo(1);
        assertThat(preview.path("changes").get(0).path("fields").toString())
                .isEqualTo("[{\"field\":\"city\",\"before\":\"Osaka\",\"after\":\"Kyoto\"}]");
        assertThat(desk.get("customers/D-" + id).json().path("city").asText()).isEqualTo("Osaka");
    }

    @Test
    void mergesDoublesSoThatEveryNumberAndCaseLeadsToTheSurvivor() {
        for (String number : List.of("A-" + id, "B-" + id, "S-" + id)) {
            Map<String, Object> double1 = customer(number, "Same " + id);
            double1.put("email", "same-" + id + "@example.com");
            desk.post("customers", double1).expecting(201);
        }
        Walk walk = Walk.of("intake", Map.of("complainant", Map.of("name", "Z", "customerNumber", "A-" + id)));
        Walk other = Walk.of("intake", Map.of("complainant", Map.of("name", "Z", "customerNumber", "S-" + id)));
        JsonNode suggested = desk.get("customers/S-" + id + "/lookalikes").expecting(200).json();
        assertThat(suggested.findValuesAsText("number")).containsExactlyInAnyOrder("A-" + id, "B-" + id);
        assertThat(suggested.get(0).path("because").toString()).contains("email", "name");

        merge("A-" + id, "B-" + id).expecting(200);
        merge("A-" + id, "S-" + id).expecting(409);
        merge("B-" + id, "B-" + id).expecting(422);
        merge("B-" + id, "A-" + id).expecting(409);
        merge("B-" + id, "none").expecting(422);
        merge("B-" + id, "S-" + id).expecting(200);

        JsonNode survivor = desk.get("customers/A-" + id).expecting(200).json();
        assertThat(survivor.path("number").asText()).isEqualTo("S-" + id);
        assertThat(survivor.path("formerNumbers").toString()).isEqualTo("[\"B-" + id + "\",\"A-" + id + "\"]");
        assertThat(desk.get("customers/S-" + id + "/cases").json().findValuesAsText("number")).containsExactly(other.number(), walk.number());
        assertThat(desk.get("customers/S-" + id + "/figures").json().path("open").asInt()).isEqualTo(2);
        assertThat(desk.get("customers?q=a" + id).json().path("items").findValuesAsText("number")).containsExactly("S-" + id);
        desk.put("customers/A-" + id, customer("A-" + id, "Again")).expecting(409);
        assertThat(take("number,name\r\nA-" + id + ",Again\r\n", "").path("refused").get(0).path("reason").asText()).contains("S-" + id);
    }

    @Test
    @Tag("R08")
    void r08_tellsRulesWhoTheCustomerIsAndHasThemDecideAgain() {
        Map<String, Object> customer = customer("R-" + id, "Good customer");
        customer.put("salesDecile", 1);
        customer.put("region", "East");
        desk.post("customers", customer).expecting(201);

        Walk walk = Walk.of("intake", Map.of("complainant", Map.of("name", "Z", "customerNumber", "R-" + id)));

        JsonNode decisions = Api.as("auditor").get("rulebook/decisions?case=" + walk.number()).expecting(200).json();
        assertThat(decisions.size()).isPositive();
        assertThat(walk.see("intake").path("priority").asInt()).isEqualTo(30);

        customer.put("salesDecile", 2);
        desk.with("If-Match", "*").put("customers/R-" + id, customer).expecting(200);
        take("number,salesDecile\r\nR-" + id + ",3\r\n", "");
        take("number,salesDecile\r\nR-" + id + ",3\r\n", "");

        JsonNode again = Api.as("auditor").get("rulebook/decisions?case=" + walk.number()).expecting(200).json();
        assertThat(again.findValuesAsText("occasion")).hasSize(decisions.size() + 2).startsWith("customer", "customer");
    }

    private Answer merge(String number, String into) {
        return desk.post("customers/" + number + "/actions/merge", Map.of("into", into));
    }

    private JsonNode take(String csv, String query) {
        return Api.as("admin").post("customers/import" + query, "text/csv", csv.getBytes(StandardCharsets.UTF_8)).expecting(200).json();
    }

    private static Map<String, Object> customer(String number, String name) {
        return new LinkedHashMap<>(Map.of("number", number, "name", name, "city", "Kiel"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
