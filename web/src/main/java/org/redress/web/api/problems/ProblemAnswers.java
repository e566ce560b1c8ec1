package org.redress.web.api.problems;

import java.sql.SQLException;
import java.util.UUID;

import org.redress.problems.Refusal;
import org.redress.web.errors.DatabaseAway;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Makes a problem document of whatever went wrong. What nobody expected gets a number that leads to the log, and no more. */
@Provider
public class ProblemAnswers implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(ProblemAnswers.class.getName());
    private static final int DEEPEST = 20;

    /** Constraint violations: two did at once what only one can do. */
    private static final String CONSTRAINT = "23";

    @Override
    public Response toResponse(Throwable thrown) {
        if (DatabaseAway.caused(thrown)) {
            return away();
        }
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            Response response = known(cause);
            if (response != null) {
                return response;
            }
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "A call of the API failed, reference " + reference, thrown);
        return Problem.of(500, "Failed", "Something went wrong here that should not have; nothing of your request was kept.")
            .wayOut("Try again. If it stays so, tell the operator the reference " + reference + ".").with("reference", reference).response();
    }

    private static Response known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Problem.of(refusal).response();
        }
        if (cause instanceof WebApplicationException http) {
            return ofHttp(http.getResponse());
        }
        if (cause instanceof EJBAccessException) {
            return Problem.of(403, Refusal.Kind.FORBIDDEN.title(), "Your roles do not include this.")
                .wayOut("Ask somebody whose part it is, or the administrator for the role.").response();
        }
        boolean lost = cause instanceof OptimisticLockException || cause instanceof PessimisticLockException
            || cause instanceof LockTimeoutException || cause instanceof QueryTimeoutException;
        return lost ? atOnce() : cause instanceof SQLException database ? ofDatabase(database) : null;
    }

    private static Response ofDatabase(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            // Deadlock, serialization, lock not available; H2's lock time-out.
            case "40001", "40P01", "55P03", "HYT00", "90131" -> atOnce();
            // A character that the database keeps nowhere, such as U+0000 in an address.
            case "22021" -> Problem.of(400, Refusal.Kind.BAD_REQUEST.title(), "The request has a character that cannot be kept.")
                .wayOut("Take it out.").response();
            // Too long for its column, where no constraint bounded it before.
            case "22001" -> Problem.of(422, Refusal.Kind.INVALID.title(), "A text is longer than what can be kept of it.").wayOut("Shorten it.")
                .response();
            default -> state.startsWith(CONSTRAINT) ? atOnce() : null;
        };
    }

    private static Response atOnce() {
        return Problem.of(409, Refusal.Kind.CONFLICT.title(), "Somebody else acted on the same thing at this moment; nothing of your request was kept.")
            .wayOut("Look at it again, then repeat what you did.").retryAfter(1).response();
    }

    private static Response away() {
        return Problem.of(503, "Not available now", "The database cannot be reached at this moment; nothing of your request was kept.")
            .wayOut("Try again in some seconds.").retryAfter(DatabaseAway.RETRY_AFTER).response();
    }

    private static Response ofHttp(Response http) {
        int status = http.getStatus();
        if (status < 400) {
            return http;
        }
        Problem problem = switch (status) {
            case 404 -> Problem.of(404, Refusal.Kind.NOT_FOUND.title(), "There is nothing at this address.")
                .wayOut("See /redress/api/openapi for what there is.");
            case 405 -> Problem.of(405, "Method not allowed", "This address does not take that method.")
                .wayOut("It takes " + http.getHeaderString(HttpHeaders.ALLOW) + ".");
            case 406 -> Problem.of(406, "Not acceptable", "What you accept is not what is served here.").wayOut("Accept application/json.");
            case 415 -> Problem.of(415, Refusal.Kind.UNSUPPORTED.title(), "This content type is not taken here.")
                .wayOut("Send application/json, and say so in Content-Type.");
            default -> Problem.of(status, status < 500 ? Refusal.Kind.BAD_REQUEST.title() : "Failed",
                status < 500 ? "The request cannot be read." : "Something went wrong here.");
        };
        Response response = problem.response();
        String allowed = http.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? response : Response.fromResponse(response).header(HttpHeaders.ALLOW, allowed).build();
    }
}
