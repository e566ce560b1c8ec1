package org.redress.web.conversation;

import java.io.IOException;

import org.redress.conversation.DraftForm;
import org.redress.conversation.MessageDrafts;
import org.redress.json.Json;
import org.redress.problems.Refusal;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Keeps what a person is writing on a case, while they type: {@code POST} with {@code case} saves, and {@code id} instead of a body discards. */
@WebServlet("/app/draft")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageDrafts drafts;

    @Inject
    transient Json json;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("case");
        String discarded = request.getParameter("id");
        try {
            if (discarded != null && discarded.matches("[0-9]{1,18}")) {
                drafts.discard(number, Long.valueOf(discarded));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            DraftForm typed = json.mapper().readValue(request.getReader(), DraftForm.class);
            if (typed == null) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json.write(drafts.save(number, typed)));
        } catch (JsonProcessingException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
