package org.redress.web.api.problems;

import java.util.LinkedHashMap;
import java.util.Map;

import org.redress.problems.Refusal;

import jakarta.ws.rs.core.Response;

/** A problem document (RFC 9457). */
final class Problem {

    private static final String TYPE = "application/problem+json";

    private final int status;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private Long retryAfterSeconds;

    private Problem(int status, String title, String detail) {
        this.status = status;
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail);
    }

    static Problem of(Refusal refusal) {
        Problem problem = of(refusal.kind().status(), refusal.kind().title(), refusal.getMessage()).wayOut(refusal.wayOut());
        if (!refusal.errors().isEmpty()) {
            problem.members.put("errors", refusal.errors());
        }
        refusal.extra().forEach(problem.members::putIfAbsent);
        if (refusal.extra().get("retryAfter") instanceof Number seconds) {
            problem.retryAfter(seconds.longValue());
        }
        return problem;
    }

    Problem wayOut(String what) {
        if (what != null) {
            members.put("wayOut", what);
        }
        return this;
    }

    Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    Problem retryAfter(long seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(members);
        return retryAfterSeconds == null ? response.build() : response.header("Retry-After", retryAfterSeconds).build();
    }
}
