package org.redress.web.suggestions;

import java.util.List;

import org.redress.lifecycle.Status;
import org.redress.problems.Refusal;
import org.redress.suggestions.SuggestionBox;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;
import org.redress.worklists.CaseRow;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What is in the suggestion box, for whoever empties it; one sentence thanks and files it. */
@Named
@RequestScoped
public class SuggestionsPage {

    @Inject
    SuggestionBox box;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    @Inject
    HttpServletRequest request;

    private List<CaseRow> rows = List.of();
    private String number;
    private String words;

    @PostConstruct
    void look() {
        rows = box.contents();
    }

    public String thank() {
        try {
            box.thank(number, words);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("suggestions.thanked", number);
        return "/app/suggestions?faces-redirect=true";
    }

    /** What was typed is the reason then; nobody but colleagues reads it. */
    public String file() {
        try {
            box.file(number, words);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("suggestions.filed", number);
        return "/app/suggestions?faces-redirect=true";
    }

    public List<CaseRow> getRows() {
        return rows;
    }

    /** Those that can still be thanked for. */
    public List<CaseRow> getWaiting() {
        return rows.stream().filter(row -> row.status() == Status.RECEIVED || row.status() == Status.ASSESSMENT).toList();
    }

    /** Whether the person is the one who answers. */
    public boolean isThankful() {
        return request.isUserInRole("INTAKE") && !getWaiting().isEmpty();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
