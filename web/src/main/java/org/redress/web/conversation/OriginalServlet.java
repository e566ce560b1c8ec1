package org.redress.web.conversation;

import java.io.IOException;
import java.io.InputStream;

import org.redress.casework.MailOriginals;
import org.redress.intake.MailQuarantine;
import org.redress.problems.Refusal;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A mail as it came, to be saved: of a case by {@code case} and {@code id}, or one that is held by {@code held}. What is in it may be
 * anything, so no browser is let open it.
 */
@WebServlet("/app/original")
public class OriginalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MailOriginals originals;

    @Inject
    transient MailQuarantine quarantine;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String held = request.getParameter("held");
        String id = held == null ? request.getParameter("id") : held;
        if (id == null || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream bytes = held == null ? originals.open(request.getParameter("case"), Long.valueOf(id)) : quarantine.original(Long.parseLong(id))) {
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"mail-" + id + ".eml\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
            bytes.transferTo(response.getOutputStream());
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
