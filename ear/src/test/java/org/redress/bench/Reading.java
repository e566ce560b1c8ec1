package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redress.it.Answer;
import org.redress.it.Api;

/** What people look at all day, as the supervisor, who sees every case that is not confidential. */
final class Reading {

    private static final List<String> SOUGHT = List.of("refund", "identity theft", "fraudulent account", "mortgage",
            "late fee", "wrong address", "credit report", "missing part", "debt not mine", "charged twice");

    private final Api caller;
    private final Api browser;
    private final List<String> numbers = new ArrayList<>();
    private final List<String> worklists = new ArrayList<>();

    Reading() {
        this("supervisor");
    }

    /** As somebody else, who sees less. */
    Reading(String person) {
        caller = Api.as(person);
        browser = signedIn(person);
        String after = "";
        for (int page = 0; page < 5; page++) {
            JsonNode cases = caller.get("cases?limit=100" + after).expecting(200).json();
            cases.path("items").forEach(item -> numbers.add(item.path("number").asText()));
            if (cases.path("next").isNull()) {
                break;
            }
            after = "&after=" + cases.path("next").asText();
        }
        JsonNode lists = caller.get("worklists").expecting(200).json();
        (lists.has("items") ? lists.get("items") : lists).forEach(list -> worklists.add(list.path("name").asText()));
    }

    void worklist(int number) {
        caller.get("worklists/" + worklists.get(number % worklists.size()) + "?limit=50").expecting(200);
    }

    void openCases(int number) {
        caller.get("cases?status=ROUTED&limit=50").expecting(200);
    }

    void oneCase(int number) {
        caller.get("cases/" + numbers.get(number * 7 % numbers.size())).expecting(200);
    }

    void journal(int number) {
        caller.get("cases/" + numbers.get(number * 7 % numbers.size()) + "/journal").expecting(200);
    }

    void search(int number) {
        caller.get("cases?limit=50&q=" + SOUGHT.get(number % SOUGHT.size()).replace(" ", "%20")).expecting(200);
    }

    void worklistPage(int number) {
        page("app/worklist?name=" + worklists.get(number % worklists.size()));
    }

    void casePage(int number) {
        page("app/case?number=" + numbers.get(number * 7 % numbers.size()));
    }

    void searchPage(int number) {
        page("app/search?q=" + SOUGHT.get(number % SOUGHT.size()).replace(" ", "%20"));
    }

    private void page(String path) {
        browser.get("/redress/" + path).expecting(200);
    }

    private static Api signedIn(String person) {
        Answer answer = Api.anonymous().post("/redress/sign-in/check", "application/x-www-form-urlencoded",
                ("userName=" + person + "&password=redress").getBytes(StandardCharsets.UTF_8)).expecting(303);
        return Api.anonymous().with("Accept", "text/html").with("Cookie", answer.header("Set-Cookie").split(";")[0]);
    }
}
