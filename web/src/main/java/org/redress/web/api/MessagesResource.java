package org.redress.web.api;

import java.util.List;

import org.redress.casework.CaseFiles;
import org.redress.casework.CaseMessages;
import org.redress.casework.MessageForm;
import org.redress.casework.MessageView;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("cases/{number}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @Inject
    CaseMessages messages;

    @Inject
    CaseFiles files;

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
}
