package org.redress.web.api;

import java.util.List;

import org.redress.correspondence.OutboxMail;
import org.redress.correspondence.outbox.OutboxDesk;
import org.redress.correspondence.outbox.OutboxFilter;
import org.redress.correspondence.outbox.OutboxMetrics;
import org.redress.correspondence.outbox.OutboxPage;
import org.redress.correspondence.outbox.OutboxRow;
import org.redress.correspondence.outbox.OutboxSummary;
import org.redress.problems.Refusal;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.QueryValues;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("outbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {

    @Inject
    OutboxDesk desk;

    @GET
    @Described(value = "Mails on their way out and how they fare, the newest on top; text is part of an address or of a case number: ADMIN.",
        answer = OutboxPage.class)
    public OutboxPage list(@QueryParam("state") List<String> state, @QueryParam("text") String text, @QueryParam("offset") String offset,
        @QueryParam("limit") String limit, @QueryParam("after") String after) {
        if (QueryValues.text("after", after) != null) {
            throw Refusal.badRequest("This list has no cursor, so after='" + after + "' leads nowhere. Page with offset and limit.");
        }
        List<OutboxMail.State> states = QueryValues.constants("state", state, OutboxMail.State.class);
        if (states.size() > 1) {
            throw Refusal.badRequest("Give one state, or none for all.");
        }
        return desk.list(new OutboxFilter(states.isEmpty() ? null : states.get(0), null, QueryValues.text("text", text)), offset(offset),
            QueryValues.limit(limit));
    }

    private static int offset(String value) {
        if (value == null || value.isBlank()) {
            return 0;
        }
        if (!value.matches("[0-9]{1,7}")) {
            throw Refusal.badRequest("offset '" + value + "' is none. Give how many mails to leave out, 0 or more.");
        }
        return Integer.parseInt(value);
    }

    @GET
    @Path("summary")
    @Described(value = "How the outbox stands: how many mails in which state, how long the oldest waits, whether the mail server answers: ADMIN.",
        answer = OutboxSummary.class)
    public OutboxSummary summary() {
        return desk.summary();
    }

    @GET
    @Path("metrics")
    @Produces(MediaType.TEXT_PLAIN)
    @Described(value = "The same as figures in the text format of Prometheus, among them redress_outbox_oldest_waiting_seconds: ADMIN.",
        answer = Void.class)
    public String metrics() {
        return OutboxMetrics.text(desk.summary());
    }

    @POST
    @Path("{id}/actions/send-again")
    @Described(value = "Has a mail tried with the next round that waits, failed, came back or was held; one that left is not sent twice: ADMIN.",
        answer = OutboxRow.class)
    public OutboxRow sendAgain(@PathParam("id") String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("mail", id);
        }
        return desk.sendAgain(Long.parseLong(id));
    }
}
