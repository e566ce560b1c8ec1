package org.redress.web.news;

import org.redress.json.Json;
import org.redress.push.Pushes;
import org.redress.web.signin.SignedIn;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Server-sent events named {@code news}, for whoever the browser's session belongs to. */
@Path("")
@RequestScoped
public class NewsResource {

    @Inject
    Pushes pushes;

    @Inject
    Json json;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(@Context SseEventSink sink, @Context Sse sse, @Context HttpServletRequest request) {
        EventLine line = new EventLine(sink, sse, json, pushes);
        pushes.listen(request.getSession(false).getId(), SignedIn.seal(request), line);
    }
}
