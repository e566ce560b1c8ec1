package org.redress.problems;

import java.util.List;
import java.util.Map;

import jakarta.ejb.ApplicationException;

/**
 * A use case says no: it names the thing, its value and the way out, and everything done so far is undone.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the terms of RFC 9110. */
    public enum Kind {
        BAD_REQUEST(400, "The request cannot be read"),
        UNAUTHORIZED(401, "Sign-in needed"),
        FORBIDDEN(403, "Not yours to do"),
        NOT_FOUND(404, "Not found"),
        CONFLICT(409, "Not possible now"),
        STALE(412, "Changed meanwhile"),
        TOO_LARGE(413, "Too large"),
        UNSUPPORTED(415, "Unsupported content type"),
        INVALID(422, "Something in it is wrong"),
        VERSION_NEEDED(428, "Version needed"),
        TOO_MANY(429, "Too many requests");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private final Kind kind;
    private final String wayOut;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, Object> extra;

    public Refusal(Kind kind, String detail, String wayOut, List<FieldProblem> errors, Map<String, Object> extra) {
        super(detail);
        this.kind = kind;
        this.wayOut = wayOut;
        this.errors = List.copyOf(errors);
        this.extra = Map.copyOf(extra);
    }

    public static Refusal badRequest(String detail) {
        return new Refusal(Kind.BAD_REQUEST, detail, null, List.of(), Map.of());
    }

    public static Refusal forbidden(String detail, String wayOut) {
        return new Refusal(Kind.FORBIDDEN, detail, wayOut, List.of(), Map.of());
    }

    /** Also for what one may not see: the two must not be told apart. */
    public static Refusal notFound(String thing, String value) {
        return new Refusal(Kind.NOT_FOUND, "There is no " + thing + " '" + value + "' that you may see.", null, List.of(),
            Map.of());
    }

    public static Refusal conflict(String detail, String wayOut, Map<String, Object> extra) {
        return new Refusal(Kind.CONFLICT, detail, wayOut, List.of(), extra);
    }

    public static Refusal conflict(String detail, String wayOut) {
        return conflict(detail, wayOut, Map.of());
    }

    public static Refusal stale(String detail, String wayOut) {
        return new Refusal(Kind.STALE, detail, wayOut, List.of(), Map.of());
    }

    public static Refusal tooLarge(String detail) {
        return new Refusal(Kind.TOO_LARGE, detail, null, List.of(), Map.of());
    }

    public static Refusal invalid(String pointer, String message) {
        return invalid(List.of(new FieldProblem(pointer, message)));
    }

    public static Refusal invalid(List<FieldProblem> errors) {
        String detail = errors.size() == 1
            ? errors.get(0).message()
            : errors.size() + " fields are wrong; each is named in 'errors'.";
        return new Refusal(Kind.INVALID, detail, null, errors, Map.of());
    }

    public Kind kind() {
        return kind;
    }

    /** What the person can do about it, or null where there is nothing to add. */
    public String wayOut() {
        return wayOut;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** Further members of the problem document, such as the actions that are allowed now. */
    public Map<String, Object> extra() {
        return extra;
    }
}
