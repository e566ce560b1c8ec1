package org.redress.web.rulebook;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.redress.json.Json;
import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Releases;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.checker.Severity;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What the checker says of a file while its author types; nothing is kept. */
@WebServlet("/app/rules/check")
public class CheckServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Releases releases;

    @Inject
    transient Json json;

    /** As the editor asks. */
    public record Question(long release, String file, String text) {
    }

    /** As the editor is answered. */
    public record Answer(List<Marked> problems) {
    }

    /** @param warning whether it is a hint and keeps nobody from submitting */
    public record Marked(int line, int column, String code, String message, String hint, boolean warning) {

        static Marked of(RuleProblem problem) {
            return new Marked(problem.line(), problem.column(), problem.code(), problem.message(), problem.hint(),
                problem.severity() == Severity.WARNING);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Question asked = json.mapper().readValue(request.getReader(), Question.class);
            if (asked == null || asked.file() == null || asked.text() == null) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            List<Marked> problems = releases.problemsWith(asked.release(), Map.of(asked.file(), asked.text())).stream()
                .filter(problem -> problem.file().equals(asked.file())).map(Marked::of).toList();
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json.write(new Answer(problems)));
        } catch (JsonProcessingException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
