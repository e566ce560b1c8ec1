package org.redress.web.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import org.redress.demonstration.DemonstrationClock;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** What only a demonstration can do. Elsewhere it is not there. */
@Path("demonstration")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemonstrationResource {

    @Inject
    DemonstrationClock clock;

    @Inject
    RequestBody body;

    /**
     * @param now   what the system takes for now
     * @param ahead by how much that is ahead of the machine's clock, such as {@code PT48H}
     */
    public record ClockAnswer(Instant now, String ahead) {
    }

    /** @param forward by how much to move the clock, such as {@code PT48H} */
    public record ClockForm(String forward) {
    }

    @GET
    @Path("clock")
    @Described(value = "The time of the demonstration, and how far it is ahead; 404 where this is none.", answer = ClockAnswer.class)
    public ClockAnswer clock() {
        clock.requireDemonstration();
        return new ClockAnswer(clock.now(), clock.ahead().toString());
    }

    @POST
    @Path("clock")
    @Described(value = "Moves the clock of the demonstration forward; what falls due in between is acted on at once: ADMIN.",
        body = ClockForm.class, answer = ClockAnswer.class)
    public ClockAnswer move(@Context SecurityContext security) {
        clock.requireDemonstration();
        if (!security.isUserInRole(Role.ADMIN.name())) {
            // The use case asks again; here so that nobody is told what is wrong with a body that is not theirs to send.
            throw Refusal.forbidden("Moving the clock needs an administrator.", "Ask one to move it.");
        }
        clock.forward(duration(body.json(ClockForm.class).forward()));
        return clock();
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text == null ? "" : text.strip());
        } catch (DateTimeException | ArithmeticException e) {
            throw Refusal.invalid("/forward", "forward must be a duration, such as PT48H or P2D.");
        }
    }
}
