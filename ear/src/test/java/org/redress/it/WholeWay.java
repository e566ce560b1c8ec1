package org.redress.it;

import java.util.List;
import java.util.Map;

/**
 * The way of a plain complaint from the desk to the archive, for whatever drives many cases: who does what, and
 * with what words.
 */
public final class WholeWay {

    /** One action of {@code POST /cases/{number}/actions/{action}}. */
    public record Step(String person, String action, Map<String, Object> body) {

        public Answer on(String number) {
            String path = "cases/" + number + "/actions/" + action;
            return body.isEmpty() ? Api.as(person).post(path) : Api.as(person).post(path, body);
        }

        /** Under which type the journal tells of it. */
        public String journalType() {
            return action.toUpperCase().replace('-', '_');
        }
    }

    /** After the case was recorded; with a general grade, a complaint needs the compliance officer alone. */
    public static final List<Step> STEPS = List.of(
            new Step("intake", "accept", Map.of()),
            new Step("intake", "route", Map.of("department", "service")),
            new Step("head", "assign", Map.of("handler", "handler")),
            new Step("handler", "record", Map.of("particulars", "Spoke with the driver, who remembers the delivery.")),
            new Step("handler", "propose", Map.of("plan", "Apologise and send the missing part at our cost.")),
            new Step("compliance", "approve", Map.of("advice", "Agreed.")),
            new Step("handler", "reply", Map.of("body", "We are sorry. The missing part is on its way to you.")),
            new Step("handler", "confirm", Map.of("evidence", "Called back: the part has arrived, all is well.")),
            new Step("supervisor", "close", Map.of("lessons", "Count the parts before the parcel is closed.")));

    private WholeWay() {
    }

    /** A complaint that is graded general. */
    public static Map<String, Object> complaint(String title) {
        return Map.of("kind", "COMPLAINT", "channel", "PHONE", "title", title,
                "description", "The parcel came, but one part of it was missing. " + title,
                "complainant", Map.of("name", "A. Customer", "email", "customer@example.com"));
    }
}
