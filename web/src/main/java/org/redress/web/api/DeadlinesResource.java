package org.redress.web.api;

import java.net.URI;

import org.redress.feeds.DeadlineFeed;
import org.redress.web.api.description.Described;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Path("deadlines.ics")
@RequestScoped
public class DeadlinesResource {

    @Inject
    DeadlineFeed feed;

    @GET
    @Produces("text/calendar")
    @Described(value = "The deadlines of whoever the token belongs to, as an iCalendar feed; without login.", answer = Void.class)
    public Response feed(@QueryParam("token") String token, @Context UriInfo address) {
        URI pages = address.getBaseUri().resolve("../../");
        return Response.ok(feed.read(token, pages), "text/calendar;charset=UTF-8").header("Content-Disposition", "inline; filename=\"deadlines.ics\"").build();
    }
}
