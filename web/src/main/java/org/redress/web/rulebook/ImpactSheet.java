package org.redress.web.rulebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.redress.impacts.ImpactView;
import org.redress.impacts.Impacts;
import org.redress.problems.Refusal;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The cases that an impact changes, of those that the reader may see, for a spreadsheet. */
@WebServlet("/app/rules/impact")
public class ImpactSheet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final List<String> COLUMNS =
        List.of("number", "open", "gradeBefore", "gradeAfter", "departmentBefore", "departmentAfter", "changed", "late", "escalatedTo", "rules");

    @Inject
    transient Impacts impacts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            long changed = changed(impacts.show(Long.parseLong(id)));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"impact-" + id + ".csv\"");
            response.getWriter().write(String.join(",", COLUMNS) + "\n");
            for (int at = 0; at < changed; at += MOST) {
                for (JsonNode row : impacts.cases(Long.parseLong(id), at, MOST)) {
                    response.getWriter().write(line(row));
                }
            }
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    private static long changed(ImpactView counted) {
        return counted.report() instanceof JsonNode report ? report.path("changed").asLong() : 0;
    }

    private static String line(JsonNode row) {
        List<String> cells = new ArrayList<>();
        for (String column : COLUMNS) {
            JsonNode value = row.path(column);
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(part.asText()));
            cells.add(harmless(value.isArray() ? String.join(" ", parts) : value.asText("")));
        }
        return String.join(",", cells) + "\n";
    }

    /** No spreadsheet takes it for a formula, and no comma parts it. */
    private static String harmless(String cell) {
        return cell.matches("(?s)^[=+@\\-\t\r].*|.*[\",\n].*") ? "\"'" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
