package org.redress.web.together;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.redress.casework.ActionBody;
import org.redress.casework.CaseActions;
import org.redress.lifecycle.Action;
import org.redress.problems.Refusal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Does one thing to every case that was ticked in a worklist, each in a transaction of its own, and sends the person back
 * to the list with a report. A plain form, so that a list keeps no state: see docs/adr/076.
 */
@WebServlet("/app/together")
public class TogetherServlet extends HttpServlet {

    static final String REPORT = "org.redress.together";
    private static final long serialVersionUID = 1L;
    /** A list shows fifty rows; more were not ticked there. */
    private static final int MOST = 50;

    @Inject
    transient CaseActions actions;

    @Inject
    transient TogetherSheet sheet;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] ticked = request.getParameterValues("case");
        List<String> numbers = ticked == null ? List.of() : List.of(ticked).stream().distinct().limit(MOST).toList();
        String word = request.getParameter("do");
        if ("export".equals(word)) {
            export(numbers, response);
            return;
        }
        Optional<Action> action = word == null ? Optional.empty() : Action.of(word).filter(a -> a == Action.URGE || a == Action.ASSIGN);
        if (action.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        request.getSession().setAttribute(REPORT, each(numbers, action.get(), request.getParameter("handler")));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        String list = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setHeader("Location", request.getContextPath() + "/app/worklist" + list);
    }

    private TogetherReport each(List<String> numbers, Action action, String handler) {
        ActionBody.Builder body = ActionBody.builder();
        if (action == Action.ASSIGN && handler != null && !handler.isBlank()) {
            body.handler(handler);
        }
        TogetherReport report = TogetherReport.of(action.word());
        for (String number : numbers) {
            try {
                actions.perform(number, action, body.build(), null);
                report.done().add(number);
            } catch (Refusal refusal) {
                report.refused().add(new TogetherReport.Refused(number, refusal.getMessage()));
            }
        }
        return report;
    }

    private void export(List<String> numbers, HttpServletResponse response) throws IOException {
        byte[] csv = sheet.of(numbers).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cases.csv\"");
        response.setContentLength(csv.length);
        response.getOutputStream().write(csv);
    }
}
