package org.redress.web.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.redress.problems.Refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What the server itself says when something went wrong before or after our code: a problem document to a caller of the
 * API, a page to a person.
 */
@WebServlet("/errors/answer")
public class ErrorAnswer extends HttpServlet {

    /** A request attribute with what to say instead of the general words. */
    public static final String DETAIL = "org.redress.errors.detail";

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer failed) {
            int status = failed;
            if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown && DatabaseAway.caused(thrown)) {
                status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                response.setStatus(status);
                response.setIntHeader("Retry-After", DatabaseAway.RETRY_AFTER);
            }
            if (isOfApi(request)) {
                problem(request, response, status);
            } else {
                request.getRequestDispatcher(page(status)).forward(request, response);
            }
        } else {
            // Somebody typed the address of this servlet.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whether the call that went wrong was one of the API. */
    public static boolean isOfApi(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed == null ? request.getRequestURI() : failed.toString();
        return address.startsWith(request.getContextPath() + "/api/");
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        Optional<Refusal.Kind> kind = Arrays.stream(Refusal.Kind.values()).filter(k -> k.status() == status).findFirst();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", kind.map(Refusal.Kind::title).orElse(status < 500 ? "The request cannot be answered" : "Something failed here"));
        document.put("status", status);
        Object detail = request.getAttribute(DETAIL);
        document.put("detail", detail instanceof String said ? said : inGeneral(status));
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
    }

    private static String inGeneral(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "There is nothing at this address. See /redress/api/openapi for what there is.";
            case HttpServletResponse.SC_FORBIDDEN -> "This is not yours to do.";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
                "The database cannot be reached at this moment; nothing of your request was kept. Try again in some seconds.";
            default -> status < 500 ? "The request was refused before it was read." : "Something went wrong here that should not have. Try again.";
        };
    }

    private static String page(int status) {
        return switch (status) {
            case HttpServletResponse.SC_BAD_REQUEST -> "/errors/unclear.xhtml";
            case HttpServletResponse.SC_FORBIDDEN -> "/errors/forbidden.xhtml";
            case HttpServletResponse.SC_NOT_FOUND -> "/errors/not-found.xhtml";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "/errors/away.xhtml";
            default -> "/errors/failed.xhtml";
        };
    }
}
