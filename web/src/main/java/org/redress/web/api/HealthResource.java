package org.redress.web.api;

import org.redress.rulebook.RuleBookStatus;
import org.redress.rulebook.RuleBookStatus.RuleBookHealth;
import org.redress.sweep.Health;
import org.redress.sweep.SweepState;
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

    /**
     * How the node that answers stands.
     *
     * @param status   {@code UP}, or {@code DOWN} where it should get no callers
     * @param ruleBook which release decides on it, and what about that a person should look at
     */
    public record NodeHealth(String status, String database, SweepState sweep, Long oldestDueSeconds, long lastSignOfLifeSeconds, Long setAside,
        RuleBookHealth ruleBook) {

        static NodeHealth of(Health sweep, RuleBookHealth rules) {
            return new NodeHealth(rules.serves() ? sweep.status() : Health.DOWN, sweep.database(), sweep.sweep(), sweep.oldestDueSeconds(),
                sweep.lastSignOfLifeSeconds(), sweep.setAside(), rules);
        }
    }

    @Inject
    SweepStatus status;

    @Inject
    RuleBookStatus rules;

    @GET
    @Described(value = "Whether this node serves and its sweep is idle, working, behind or dead, without login; 503 where it should get no callers.",
        answer = NodeHealth.class)
    public Response health() {
        NodeHealth health = NodeHealth.of(status.health(), rules.health());
        return Response.status(health.status().equals(Health.UP) ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE).entity(health)
            .header("Cache-Control", "no-store").build();
    }
}
