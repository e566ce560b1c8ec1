package org.redress.web.rulebook;

import java.io.IOException;

import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Releases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** All files of a release, to be kept elsewhere. */
@WebServlet("/app/rules/zip")
public class ZipServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Releases releases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String release = request.getParameter("release");
        if (release == null || !release.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            byte[] zip = releases.zip(Long.parseLong(release));
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"rule-book-" + release + ".zip\"");
            response.setContentLength(zip.length);
            response.getOutputStream().write(zip);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
