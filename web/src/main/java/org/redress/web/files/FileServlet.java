package org.redress.web.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.redress.casework.AttachmentContent;
import org.redress.casework.CaseAttachments;
import org.redress.problems.Refusal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

/**
 * The files of a case for the staff's pages: {@code GET} with {@code case} and {@code id} saves one, {@code POST} with
 * {@code case}, and {@code message} where it belongs to one, adds the part {@code file}. The API has the same, but takes no session.
 */
@WebServlet("/app/file")
@MultipartConfig(maxFileSize = FileServlet.MOST_BYTES, maxRequestSize = FileServlet.MOST_BYTES + 65_536, fileSizeThreshold = 65_536)
public class FileServlet extends HttpServlet {

    /** One more than an attachment may have, so that the use case is the one that says no. */
    static final long MOST_BYTES = 25L * 1024 * 1024 + 1;

    private static final long serialVersionUID = 1L;

    @Inject
    transient CaseAttachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(attachments.open(request.getParameter("case"), Long.valueOf(id)), response);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    /** To be saved and never to be shown: a page in a file must not run as one of ours. */
    private static void send(AttachmentContent content, HttpServletResponse response) throws IOException {
        response.setContentType(content.attachment().contentType());
        response.setContentLengthLong(content.attachment().size());
        response.setHeader("Content-Disposition", disposition(content.attachment().name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        try (InputStream bytes = content.bytes()) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            Part file = request.getPart("file");
            if (file == null) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            String id = request.getParameter("message");
            Long message = id == null || !id.matches("[0-9]{1,18}") ? null : Long.valueOf(id);
            try (InputStream bytes = file.getInputStream()) {
                attachments.add(request.getParameter("case"), message, file.getSubmittedFileName(), bytes);
            }
            response.setStatus(HttpServletResponse.SC_CREATED);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
        } catch (IllegalStateException tooLarge) {
            response.setStatus(Refusal.Kind.TOO_LARGE.status());
        }
    }

    /** With the name twice (RFC 6266): in plain ASCII for old programs, and as it is. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^ -~]|[\"\\\\%;]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean safe = Character.isLetterOrDigit((char) (b & 0x7f)) && b > 0 || b == '.' || b == '-' || b == '_';
            encoded.append(safe ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
