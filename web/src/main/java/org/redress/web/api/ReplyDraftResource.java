package org.redress.web.api;

import org.redress.templates.ReplyDraft;
import org.redress.templates.ReplyDrafts;
import org.redress.web.api.description.Described;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("cases/{number}/reply-draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReplyDraftResource {

    @Inject
    ReplyDrafts drafts;

    @GET
    @Described(value = "A reply as it begins: to, copies, subject, and a body from the template with the signature and the inquiry quoted.",
        answer = ReplyDraft.class)
    public ReplyDraft draft(@PathParam("number") String number) {
        return drafts.of(number);
    }
}
