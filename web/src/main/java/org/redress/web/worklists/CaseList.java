package org.redress.web.worklists;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.redress.lifecycle.Status;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Grade;
import org.redress.web.problems.Refusals;
import org.redress.worklists.CaseFilter;
import org.redress.worklists.CasePage;
import org.redress.worklists.CaseRow;

import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** What every list of cases has: filters that stand in the address, rows, and where it goes on. */
abstract class CaseList {

    static final int ROWS = 50;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    Refusals refusals;

    private CasePage page = new CasePage(List.of(), null);

    /** Reads the page that the address asks for. */
    public void load() {
        try {
            page = read(filter(), parameter("after").orElse(null));
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    abstract CasePage read(CaseFilter filter, String after);

    /** Of the list without filters. */
    abstract ListAddress unfiltered();

    /** Whether the list can be narrowed to one status. */
    abstract boolean hasStatuses();

    private CaseFilter filter() {
        return new CaseFilter(constant(Status.class, "status").map(List::of).orElse(List.of()),
            constant(Grade.class, "grade").map(List::of).orElse(List.of()), List.of(), null, null, null, null, null, getText(),
            CaseFilter.Sort.URGENCY);
    }

    public List<CaseRow> getRows() {
        return page.items();
    }

    public boolean isFirst() {
        return parameter("after").isEmpty();
    }

    public String getFirstAddress() {
        return filtered().toString();
    }

    public String getNextAddress() {
        return page.next() == null ? null : filtered().with("after", page.next()).toString();
    }

    public String getAction() {
        return unfiltered().toString();
    }

    public String getText() {
        return parameter("q").orElse(null);
    }

    public String getGrade() {
        return constant(Grade.class, "grade").map(Enum::name).orElse(null);
    }

    public String getStatus() {
        return constant(Status.class, "status").map(Enum::name).orElse(null);
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    public List<Status> getStatuses() {
        return hasStatuses() ? List.of(Status.values()) : List.of();
    }

    public boolean isNarrowed() {
        return getText() != null || getGrade() != null || getStatus() != null;
    }

    public String addressWithGrade(Grade grade) {
        return filtered().toggled("grade", grade.name()).toString();
    }

    public String addressWithStatus(Status status) {
        return filtered().toggled("status", status.name()).toString();
    }

    ListAddress filtered() {
        return unfiltered().with("q", getText()).with("grade", getGrade()).with("status", getStatus());
    }

    static ListAddress at(String page) {
        return ListAddress.of(FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + page);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return parameter(name).flatMap(value -> Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(value)).findFirst());
    }
}
