package org.redress.web.api;

import java.io.InputStream;
import java.util.List;

import org.redress.casework.CaseFiles;
import org.redress.casework.CaseMessages;
import org.redress.casework.CaseView;
import org.redress.casework.MailOriginals;
import org.redress.casework.MessageForm;
import org.redress.casework.MessageView;
import org.redress.casework.SpokenAnswers;
import org.redress.lifecycle.Action;
import org.redress.problems.Refusal;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.IfMatch;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

@Path("cases/{number}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @Inject
    CaseMessages messages;

    @Inject
    CaseFiles files;

    @Inject
    SpokenAnswers answers;

    @Inject
    MailOriginals originals;

    @Inject
    RequestBody body;

    @GET
    @Described(value = "What was said on the case, oldest first.", answer = MessageView.class, list = true)
    public List<MessageView> list(@PathParam("number") String number) {
        return messages.of(number);
    }

    @POST
    @Described(value = "Writes down what was said: a call, a letter, a meeting, a mail that came in, or a note among colleagues.",
        body = MessageForm.class, answer = MessageView.class, status = 201)
    public Response add(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        Long expected = IfMatch.version(ifMatch, () -> files.get(number).version());
        return Response.status(Response.Status.CREATED).entity(messages.add(number, body.json(MessageForm.class), expected)).build();
    }

    @GET
    @Path("{id}/original")
    @Produces(MediaType.WILDCARD)
    @Described(value = "The mail as it came, byte for byte, to be saved and not to be shown.", answer = Void.class)
    public Response original(@PathParam("number") String number, @PathParam("id") String id) {
        InputStream mail = originals.open(number, messageId(id));
        StreamingOutput bytes = out -> {
            try (mail) {
                mail.transferTo(out);
            }
        };
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail-" + id + ".eml\"")
            .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox").build();
    }

    @POST
    @Path("{id}/actions/{action}")
    @Described(value = "Takes a message for the complainant's answer to ours: confirm or dispute. The message is the evidence; it must have been said after "
        + "our answer.", answer = CaseView.class)
    public CaseView count(@PathParam("number") String number, @PathParam("id") String id, @PathParam("action") String action,
        @HeaderParam("If-Match") String ifMatch) {
        Action meant = Action.of(action).orElseThrow(() -> Refusal.notFound("action", action));
        answers.count(number, messageId(id), meant, IfMatch.version(ifMatch, () -> files.get(number).version()));
        return files.get(number);
    }

    private static Long messageId(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("message", id);
        }
        return Long.valueOf(id);
    }
}
