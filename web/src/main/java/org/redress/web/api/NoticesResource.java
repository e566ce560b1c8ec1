package org.redress.web.api;

import org.redress.correspondence.NoticeBoard;
import org.redress.correspondence.NoticePage;
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
import jakarta.ws.rs.core.Response;

@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    NoticeBoard board;

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
}
