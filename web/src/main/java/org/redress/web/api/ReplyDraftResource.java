package org.redress.web.api;

import java.util.List;

import org.redress.problems.Refusal;
import org.redress.templates.ReplyDraft;
import org.redress.templates.ReplyDrafts;
import org.redress.templates.TemplateKind;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.QueryValues;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("cases/{number}/reply-draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReplyDraftResource {

    @Inject
    ReplyDrafts drafts;

    @GET
    @Described(value = "A reply, or with kind=PROGRESS a word on the way, as it begins: to, copies, subject, and a body from the template.",
        answer = ReplyDraft.class)
    public ReplyDraft draft(@PathParam("number") String number, @QueryParam("kind") String kind) {
        List<TemplateKind> kinds = QueryValues.constants("kind", kind == null ? List.of() : List.of(kind), TemplateKind.class);
        if (kinds.isEmpty() || kinds.contains(TemplateKind.REPLY)) {
            return drafts.of(number);
        }
        if (!kinds.contains(TemplateKind.PROGRESS)) {
            throw Refusal.badRequest("kind is '" + kind + "'. Give REPLY or PROGRESS; the other mails are not begun by a person.");
        }
        return drafts.ofProgress(number);
    }
}
