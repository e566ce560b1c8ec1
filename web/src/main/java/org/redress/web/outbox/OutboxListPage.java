package org.redress.web.outbox;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.redress.correspondence.OutboxMail;
import org.redress.correspondence.outbox.OutboxDesk;
import org.redress.correspondence.outbox.OutboxFilter;
import org.redress.correspondence.outbox.OutboxPage;
import org.redress.correspondence.outbox.OutboxRow;
import org.redress.correspondence.outbox.OutboxSummary;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The mails on their way out, page by page, narrowed by the address of the page; and sending one again. */
@Named
@ViewScoped
public class OutboxListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ON_A_PAGE = 50;
    private static final int MOST_PAGES = 20_000;

    @Inject
    OutboxDesk desk;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String state;
    private String text;
    private String page;
    private List<OutboxRow> rows = List.of();
    private long total;
    private transient OutboxSummary summary;

    public void load() {
        try {
            OutboxPage found = desk.list(new OutboxFilter(stateOrNull(), null, text), number() * ON_A_PAGE, ON_A_PAGE);
            rows = List.copyOf(found.items());
            total = found.total();
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    public String sendAgain(Long id) {
        try {
            OutboxRow row = desk.sendAgain(id);
            outcomes.afterRedirect("outbox.again.done", row.recipient());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        return "/app/outbox?faces-redirect=true&includeViewParams=true";
    }

    /** An address that somebody typed shows everything rather than nothing. */
    private OutboxMail.State stateOrNull() {
        return Arrays.stream(OutboxMail.State.values()).filter(s -> s.name().equals(state)).findFirst().orElse(null);
    }

    private int number() {
        return page != null && page.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(page), MOST_PAGES) : 0;
    }

    public OutboxSummary getSummary() {
        if (summary == null) {
            summary = desk.summary();
        }
        return summary;
    }

    public List<OutboxMail.State> getStates() {
        return List.of(OutboxMail.State.values());
    }

    /** How many mails are in a state. */
    public long count(OutboxMail.State one) {
        return getSummary().states().getOrDefault(one, 0L);
    }

    public String address(OutboxMail.State one) {
        return self() + "?state=" + one + (isBlank(text) ? "" : "&text=" + encoded(text));
    }

    public String getFirst() {
        return self() + query("");
    }

    /** Null on the last page. */
    public String getNext() {
        return (number() + 1L) * ON_A_PAGE < total ? self() + query("page=" + (number() + 1)) : null;
    }

    private String query(String more) {
        StringBuilder query = new StringBuilder();
        for (String part : new String[] {isBlank(state) ? "" : "state=" + encoded(state), isBlank(text) ? "" : "text=" + encoded(text), more}) {
            if (!part.isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&").append(part);
            }
        }
        return query.toString();
    }

    private static String self() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/app/outbox";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    public boolean isOnFirst() {
        return number() == 0;
    }

    public boolean isNarrowed() {
        return !isBlank(state) || !isBlank(text);
    }

    public List<OutboxRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
