package org.redress.web.api;

import java.time.ZoneId;

import org.redress.reports.EscalationReport;
import org.redress.reports.EscalationReports;
import org.redress.reports.EscalationSheet;
import org.redress.settings.Settings;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.QueryValues;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    @Inject
    EscalationReports escalations;

    @Inject
    Settings settings;

    @GET
    @Path("escalations")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Described(value = "Every escalation of a period (format json or csv): who was told, why, by which rule, and what they said; cases that the caller "
        + "may not see as numbers only. SUPERVISOR, DIRECTOR, GENERAL_MANAGER, AUDITOR, a DEPARTMENT_HEAD for the own department.",
        answer = EscalationReport.class)
    public Response escalations(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("format") String format) {
        ZoneId zone = ZoneId.of(settings.zone());
        String as = format == null || format.isBlank() ? "json" : format.strip();
        if (!as.equals("json") && !as.equals("csv")) {
            throw QueryValues.wrong("format", as, "json or csv");
        }
        EscalationReport report = escalations.of(QueryValues.from("from", from, zone), QueryValues.until("to", to, zone));
        return as.equals("json") ? Response.ok(report, MediaType.APPLICATION_JSON).build()
            : Response.ok(EscalationSheet.of(report), "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"escalations.csv\"").build();
    }
}
