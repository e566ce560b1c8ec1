package org.redress.web.conversation;

import java.io.IOException;
import java.io.InputStream;

import org.redress.evidence.MailEvidence;
import org.redress.json.Json;
import org.redress.problems.Refusal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

/** Takes a mail as a file: {@code POST} with {@code case} and the part {@code file} answers with the words of the evidence. */
@WebServlet("/app/evidence")
@MultipartConfig(maxFileSize = EvidenceServlet.MOST_BYTES, maxRequestSize = EvidenceServlet.MOST_BYTES + 65_536, fileSizeThreshold = 65_536)
public class EvidenceServlet extends HttpServlet {

    static final long MOST_BYTES = 25L * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    @Inject
    transient MailEvidence evidence;

    @Inject
    transient Json json;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            Part file = request.getPart("file");
            if (file == null) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            try (InputStream bytes = file.getInputStream()) {
                MailEvidence.Found found = evidence.keep(request.getParameter("case"), file.getSubmittedFileName(), bytes.readAllBytes());
                response.setStatus(HttpServletResponse.SC_CREATED);
                response.setContentType("application/json;charset=UTF-8");
                response.getWriter().write(json.write(found));
            }
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
        } catch (IllegalStateException tooLarge) {
            response.setStatus(Refusal.Kind.TOO_LARGE.status());
        }
    }
}
