package org.redress.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.redress.intake.BalanceRow;
import org.redress.intake.MailAdministration;
import org.redress.intake.MailDoor;
import org.redress.intake.MailOutcome;
import org.redress.intake.MailReason;
import org.redress.intake.Taken;
import org.redress.problems.Refusal;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.RequestBody;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The door for mails beside the polled mailboxes, and the account of what came in. */
@Path("intake/mail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {

    private static final String BEARER = "Bearer ";

    @Inject
    MailDoor door;

    @Inject
    MailAdministration administration;

    @Inject
    RequestBody body;

    /**
     * What became of a mail.
     *
     * @param outcome    null where it is kept and will be sorted in a moment
     * @param caseNumber null where it belongs to no case
     */
    public record BroughtMail(MailOutcome outcome, @JsonProperty("case") String caseNumber, MailReason reason, long id) {
    }

    @POST
    @Described(value = "Takes one raw mail from a mail gateway; the same mail again makes nothing new: ADMIN, or the gateway's token as Bearer.",
        body = InputStream.class, bodyType = "message/rfc822", answer = BroughtMail.class)
    public BroughtMail bring(@HeaderParam("Authorization") String authorization) throws IOException {
        String token = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip() : null;
        try (InputStream raw = body.mail()) {
            Taken taken = door.bring(token, raw);
            return new BroughtMail(taken.outcome(), taken.caseNumber(), taken.reason(), taken.id());
        }
    }

    @GET
    @Path("balance")
    @Described(value = "Received = created + appended + quarantined + rejected + duplicate, by mailbox and day; the last seven days unless from and to say "
        + "otherwise: ADMIN.", answer = BalanceRow.class, list = true)
    public List<BalanceRow> balance(@QueryParam("from") String from, @QueryParam("to") String to) {
        return administration.balance(day("from", from), day("to", to));
    }

    private static LocalDate day(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(name + " is '" + text + "'. Give a day such as 2026-03-02.");
        }
    }
}
