package org.redress.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.redress.it.Answer;
import org.redress.it.Api;

/** How often the journal of a case tells of what. */
record Entries(Map<String, Integer> byType) {

    static Entries of(String number, Function<Supplier<Answer>, Answer> caller) {
        JsonNode answer = caller.apply(() -> Api.as("auditor").get("cases/" + number + "/journal")).expecting(200).json();
        Map<String, Integer> byType = new TreeMap<>();
        for (JsonNode entry : answer.has("items") ? answer.get("items") : answer) {
            byType.merge(entry.path("type").asText(), 1, Integer::sum);
        }
        return new Entries(byType);
    }

    int count(String type) {
        return byType.getOrDefault(type, 0);
    }
}
