package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case on its way, moved over the API by whoever has to.
 *
 * <pre>{@code
 * Walk.of("COMPLAINT").by("intake", "accept").by("intake", "route", "department", "service").is("ROUTED");
 * }</pre>
 */
public final class Walk {

    private final String number;
    private final String accessCode;

    private Walk(JsonNode recorded) {
        number = recorded.path("number").asText();
        accessCode = recorded.path("accessCode").asText();
    }

    /** Recorded by {@code employee}, with a general grade. */
    public static Walk of(String kind) {
        return of("employee", Map.of("kind", kind));
    }

    /** @param more fields beside those that must be there, or in their place */
    public static Walk of(String person, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", "COMPLAINT", "channel", "EMAIL", "title", "A parcel",
                "description", "The parcel came a little wet.", "complainant", Map.of("name", "A. Customer", "email", "customer@example.com")));
        body.putAll(more);
        return new Walk(Api.as(person).post("cases", body).expecting(201).json());
    }

    /** In the hands of {@code handler}, department {@code service}. */
    public Walk investigated() {
        return by("intake", "accept").by("intake", "route", "department", "service").by("head", "assign", "handler", "handler")
                .is("INVESTIGATION");
    }

    /** Proposed and approved by everybody who has to. */
    public Walk planned() {
        by("handler", "propose", "plan", "Send a new one.");
        while (see("handler").path("status").asText().equals("PLAN_REVIEW")) {
            by(approver(), "approve", "advice", "Agreed.");
        }
        return is("RESOLVING");
    }

    public Walk replied() {
        return by("handler", "reply", "body", "We are sorry; a new one is on its way.").is("AWAITING_CONFIRMATION");
    }

    public Walk confirmed() {
        return by("handler", "confirm", "evidence", "Mrs Customer said so on the telephone.").is("RESOLVED");
    }

    /** Who in the demonstration has the role whose approval comes next. */
    public String approver() {
        JsonNode plans = see("auditor").path("plans");
        for (JsonNode approval : plans.get(plans.size() - 1).path("approvals")) {
            if (approval.path("by").isNull()) {
                return switch (approval.path("role").asText()) {
                    case "COMPLIANCE_OFFICER" -> "compliance";
                    case "SUPERVISOR" -> "supervisor";
                    case "DIRECTOR" -> "director";
                    case "GENERAL_MANAGER" -> "manager";
                    default -> throw new AssertionError("Nobody approves " + approval);
                };
            }
        }
        throw new AssertionError("Nobody has to approve " + plans);
    }

    /** Takes an action that must succeed. */
    public Walk by(String person, String action, Object... fields) {
        attempt(person, action, fields).expecting(200);
        return this;
    }

    /** Takes an action, whatever comes of it. */
    public Answer attempt(String person, String action, Object... fields) {
        String path = "cases/" + number + "/actions/" + action;
        return fields.length == 0 ? Api.as(person).post(path) : Api.as(person).post(path, body(fields));
    }

    public Walk is(String status) {
        assertThat(see("auditor").path("status").asText()).isEqualTo(status);
        return this;
    }

    /** The case as the person sees it. */
    public JsonNode see(String person) {
        return Api.as(person).get("cases/" + number).expecting(200).json();
    }

    /** The types of its journal, in their order. */
    public List<String> journal() {
        List<String> types = new ArrayList<>();
        Api.as("auditor").get("cases/" + number + "/journal").expecting(200).json().forEach(entry -> types.add(entry.path("type").asText()));
        return types;
    }

    public String number() {
        return number;
    }

    public String path(String below) {
        return "cases/" + number + below;
    }

    public String accessCode() {
        return accessCode;
    }

    static Map<String, Object> body(Object... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }
}
