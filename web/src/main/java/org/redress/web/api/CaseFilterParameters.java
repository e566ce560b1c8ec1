package org.redress.web.api;

import java.time.ZoneId;
import java.util.List;

import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.web.api.input.QueryValues;
import org.redress.worklists.CaseFilter;
import org.redress.worklists.CaseFilter.Sort;

import jakarta.ws.rs.QueryParam;

/** The query of a list of cases. */
public class CaseFilterParameters {

    @QueryParam("status")
    List<String> status;

    @QueryParam("grade")
    List<String> grade;

    @QueryParam("kind")
    List<String> kind;

    @QueryParam("department")
    String department;

    @QueryParam("owner")
    String owner;

    @QueryParam("category")
    String category;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("q")
    String q;

    @QueryParam("sort")
    String sort;

    /** @param zone in which a date begins and ends */
    CaseFilter filter(ZoneId zone) {
        return new CaseFilter(QueryValues.constants("status", status, Status.class), QueryValues.constants("grade", grade, Grade.class),
            QueryValues.constants("kind", kind, Kind.class), QueryValues.text("department", department), QueryValues.text("owner", owner),
            QueryValues.text("category", category), QueryValues.from("from", from, zone), QueryValues.until("to", to, zone),
            QueryValues.text("q", q), sort());
    }

    private Sort sort() {
        if (sort == null || sort.isBlank()) {
            return Sort.URGENCY;
        }
        return switch (sort.strip()) {
            case "urgency", "URGENCY" -> Sort.URGENCY;
            case "newest", "NEWEST", "-receivedAt" -> Sort.NEWEST;
            case "oldest", "OLDEST", "receivedAt" -> Sort.OLDEST;
            default -> throw QueryValues.wrong("sort", sort, "urgency, newest (or -receivedAt) or oldest (or receivedAt)");
        };
    }
}
