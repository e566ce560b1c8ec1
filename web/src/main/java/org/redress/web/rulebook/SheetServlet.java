package org.redress.web.rulebook;

import java.io.IOException;
import java.util.Map;

import org.redress.json.Json;
import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Releases;
import org.redress.rules.tables.Spreadsheet;
import org.redress.rules.tables.WorkbookRefused;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A table of a release as a workbook; and a workbook as the text of that table, which is not saved by it. */
@WebServlet("/app/rules/sheet")
public class SheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 2 * 1024 * 1024;

    @Inject
    transient Releases releases;

    @Inject
    transient Json json;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] workbook = Spreadsheet.ofCsv(table(request));
            String name = request.getParameter("file").replaceAll("[^a-z0-9.-]", "-").replaceAll("\\.csv$", "");
            response.setContentType(WORKBOOK);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
            response.setContentLength(workbook.length);
            response.getOutputStream().write(workbook);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] workbook = request.getInputStream().readNBytes(MOST + 1);
        if (workbook.length > MOST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        try {
            response.getWriter().write(json.write(Map.of("text", Spreadsheet.toCsv(workbook, table(request)))));
        } catch (WorkbookRefused refused) {
            response.getWriter().write(json.write(Map.of("refused", refused.getMessage() + " " + refused.hint())));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    private String table(HttpServletRequest request) {
        String release = request.getParameter("release");
        String file = request.getParameter("file");
        if (release == null || !release.matches("\\d{1,18}") || file == null || !file.endsWith(".csv")) {
            throw Refusal.notFound("table", String.valueOf(file));
        }
        return releases.file(Long.parseLong(release), file);
    }
}
