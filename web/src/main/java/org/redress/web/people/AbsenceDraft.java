package org.redress.web.people;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

import org.redress.people.AbsenceForm;
import org.redress.problems.Refusal;

/** An absence as it is being typed; dates as the browser's own date field sends them. */
public class AbsenceDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String from;
    private String until;
    private String deputy;

    static AbsenceDraft of(AbsenceForm form) {
        AbsenceDraft draft = new AbsenceDraft();
        draft.from = text(form.from());
        draft.until = text(form.until());
        draft.deputy = form.deputy();
        return draft;
    }

    /** @throws Refusal invalid, where a date is none */
    AbsenceForm form() {
        return new AbsenceForm(date("from", from), date("until", until), deputy == null || deputy.isBlank() ? null : deputy.strip());
    }

    private static LocalDate date(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Refusal.invalid("/" + name, "'" + text + "' is not a date; write it as 2026-03-02.");
        }
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }
}
