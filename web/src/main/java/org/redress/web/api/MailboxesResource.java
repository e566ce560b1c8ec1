package org.redress.web.api;

import java.util.List;

import org.redress.intake.MailAdministration;
import org.redress.intake.MailboxForm;
import org.redress.intake.MailboxRow;
import org.redress.problems.Refusal;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.RequestBody;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The mailboxes that are polled; their passwords are in the environment and never here. */
@Path("intake/mailboxes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailboxesResource {

    @Inject
    MailAdministration administration;

    @Inject
    RequestBody body;

    @GET
    @Described(value = "The polled mailboxes with their last fetch and last error: ADMIN.", answer = MailboxRow.class, list = true)
    public List<MailboxRow> all() {
        return administration.mailboxes();
    }

    @PUT
    @Path("{code}")
    @Described(value = "Makes or changes a mailbox; its password is read from the environment, under secretName: ADMIN.", body = MailboxForm.class,
        answer = MailboxRow.class)
    public MailboxRow keep(@PathParam("code") String code) {
        ObjectNode said = body.tree();
        said.put("code", code);
        MailboxForm form = body.form(said, MailboxForm.class);
        administration.keep(form);
        return administration.mailboxes().stream().filter(row -> row.form().code().equals(form.code())).findFirst()
            .orElseThrow(() -> Refusal.notFound("mailbox", code));
    }
}
