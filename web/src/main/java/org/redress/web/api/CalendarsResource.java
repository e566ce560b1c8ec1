package org.redress.web.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.redress.calendars.CalendarForm;
import org.redress.calendars.CalendarRow;
import org.redress.calendars.Calendars;
import org.redress.calendars.HolidayReport;
import org.redress.casework.Recalculation;
import org.redress.casework.RecalculationForm;
import org.redress.casework.RecalculationReport;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.IfMatch;
import org.redress.web.api.input.QueryValues;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarsResource {

    @Inject
    Calendars calendars;

    @Inject
    Recalculation recalculation;

    @Inject
    RequestBody body;

    /** A calendar as it is put, with its name and version. */
    public record CalendarAnswer(String name, long version, Instant validSince, String zone, Map<String, List<CalendarForm.Hours>> openings,
        Map<String, List<CalendarForm.Hours>> exceptions) {

        static CalendarAnswer of(CalendarRow row) {
            return new CalendarAnswer(row.name(), row.version(), row.validSince(), row.form().zone(), row.form().openings(),
                row.form().exceptions());
        }
    }

    public record WorkingTimeAnswer(BigDecimal hours) {
    }

    /** @param due at the offset that the calendar's zone has then */
    public record DueAnswer(OffsetDateTime due) {
    }

    @GET
    @Described(value = "The names of the calendars.", answer = String.class, list = true)
    public List<String> names() {
        return calendars.names();
    }

    @GET
    @Path("{name}")
    @Described(value = "The opening hours of a calendar.", answer = CalendarAnswer.class)
    public Response get(@PathParam("name") String name) {
        return tagged(calendars.get(name));
    }

    @PUT
    @Path("{name}")
    @Described(value = "Changes a calendar, or makes a new one; clocks that run keep what they started with: ADMIN.",
        body = CalendarForm.class, answer = CalendarAnswer.class)
    public Response put(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch) {
        Long seen = IfMatch.version(ifMatch, () -> calendars.get(name).version());
        return tagged(calendars.put(name, body.json(CalendarForm.class), seen));
    }

    private static Response tagged(CalendarRow row) {
        return Response.ok(CalendarAnswer.of(row)).tag(Long.toString(row.version())).build();
    }

    @POST
    @Path("{name}/holidays")
    @Described(value = "Makes holidays of the days in an iCalendar file of up to 1 MB; refuses all else in it with its line: ADMIN.",
        body = String.class, bodyType = "text/calendar", answer = HolidayReport.class)
    public HolidayReport holidays(@PathParam("name") String name) {
        return calendars.takeHolidays(name, body.calendar());
    }

    @GET
    @Path("{name}/recalculation")
    @Described(value = "What counting the open clocks of the calendar anew, in its latest edit, would do; changes nothing: ADMIN.",
        answer = RecalculationReport.class)
    public RecalculationReport preview(@PathParam("name") String name) {
        return recalculation.preview(name);
    }

    @POST
    @Path("{name}/recalculation")
    @Described(value = "Counts the open clocks of the calendar anew in its latest edit; what ran out stays late: ADMIN.",
        body = RecalculationForm.class, bodyMayBeEmpty = true, answer = RecalculationReport.class)
    public RecalculationReport recalculate(@PathParam("name") String name) {
        return recalculation.recalculate(name, body.jsonOrNothing(RecalculationForm.class));
    }

    @GET
    @Path("{name}/working-time")
    @Described(value = "How many working hours lie between two moments, rounded half-up to two decimals.", answer = WorkingTimeAnswer.class)
    public WorkingTimeAnswer workingTime(@PathParam("name") String name, @QueryParam("from") String from, @QueryParam("to") String to) {
        return new WorkingTimeAnswer(calendars.workingTime(name, QueryValues.requiredTime("from", from), QueryValues.requiredTime("to", to)));
    }

    @GET
    @Path("{name}/due")
    @Described(value = "When so much working time from a moment is over.", answer = DueAnswer.class)
    public DueAnswer due(@PathParam("name") String name, @QueryParam("from") String from, @QueryParam("for") String duration) {
        Duration time = QueryValues.requiredDuration("for", duration);
        Instant due = calendars.due(name, QueryValues.requiredTime("from", from), time);
        return new DueAnswer(due.atZone(calendars.named(name).zone()).toOffsetDateTime());
    }
}
