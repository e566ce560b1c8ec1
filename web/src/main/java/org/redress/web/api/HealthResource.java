package org.redress.web.api;

import org.redress.sweep.Health;
import org.redress.sweep.SweepStatus;
import org.redress.web.api.description.Described;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** For whatever watches over the node; open, because it says nothing of anybody. */
@Path("health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    SweepStatus status;

    @GET
    @Described(value = "Whether this node serves and its sweep is idle, working, behind or dead, without login; 503 where it should get no callers.",
        answer = Health.class)
    public Response health() {
        Health health = status.health();
        return Response.status(health.serves() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE).entity(health)
            .header("Cache-Control", "no-store").build();
    }
}
