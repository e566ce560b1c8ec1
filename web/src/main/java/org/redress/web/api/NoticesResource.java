package org.redress.web.api;

import org.redress.correspondence.NoticeBoard;
import org.redress.correspondence.NoticePage;
import org.redress.json.Json;
import org.redress.problems.Refusal;
import org.redress.push.Pushes;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.QueryValues;
import org.redress.web.signin.SignedIn;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    NoticeBoard board;

    @Inject
    Pushes pushes;

    @Inject
    Json json;

    @GET
    @Described(value = "The caller's notices, the unread ones first, the newest on top.", answer = NoticePage.class)
    public NoticePage mine(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        return board.mine(QueryValues.text("after", after), QueryValues.limit(limit));
    }

    @POST
    @Path("{id}/read")
    @Described(value = "Marks a notice of the caller as read. Repeating it changes nothing.", answer = Void.class, status = 204)
    public Response read(@PathParam("id") String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("notice", id);
        }
        board.read(Long.parseLong(id));
        return Response.noContent().build();
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Described(value = "What is new for whoever a browser's session belongs to, as server-sent events named 'news'; for our own pages.",
        answer = Void.class)
    public void stream(@Context SseEventSink sink, @Context Sse sse, @Context HttpServletRequest request) {
        EventLine line = new EventLine(sink, sse, json, pushes);
        pushes.listen(request.getSession(false).getId(), SignedIn.seal(request), line);
    }
}
