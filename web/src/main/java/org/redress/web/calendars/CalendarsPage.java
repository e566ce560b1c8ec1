package org.redress.web.calendars;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.redress.calendars.CalendarForm;
import org.redress.calendars.CalendarRow;
import org.redress.calendars.Calendars;
import org.redress.calendars.HolidayReport;
import org.redress.casework.Recalculation;
import org.redress.casework.RecalculationReport;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.moments.Moments;
import org.redress.web.problems.Refusals;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The calendars: a year that one can see, opening hours, days that differ, holidays from a file, and counting anew. */
@Named
@ViewScoped
public class CalendarsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String STANDARD = "standard";

    @Inject
    Calendars calendars;

    @Inject
    Recalculation recalculation;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    @Inject
    Moments moments;

    private String name = STANDARD;
    private int year;
    private long version;
    private CalendarDraft draft;
    private String day;
    private String dayHours;
    private String holidays;
    private String newName;
    private transient RecalculationReport report;

    /** Looks at the calendar that the address names. */
    public void load() {
        try {
            CalendarRow row = calendars.get(name);
            version = row.version();
            draft = CalendarDraft.of(row.form());
            year = year == 0 ? moments.today(ZoneId.of(row.form().zone())).getYear() : year;
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    public String save() {
        return save(draft.form());
    }

    private String save(CalendarForm form) {
        try {
            calendars.put(name, form, version);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        return done("calendars.saved");
    }

    /** The day gets hours of its own, or none, and the calendar is saved with it. */
    public String except() {
        CalendarForm form = draft.form();
        try {
            form.exceptions().put(LocalDate.parse(day == null ? "" : day.strip()).toString(), CalendarDraft.hours(dayHours));
        } catch (DateTimeParseException e) {
            refusals.tell(Refusal.invalid("/day", "'" + (day == null ? "" : day) + "' is not a date. Write it as 2026-12-31."));
            return null;
        }
        return save(form);
    }

    public String usual(String date) {
        CalendarForm form = draft.form();
        form.exceptions().remove(date);
        return save(form);
    }

    public String takeHolidays() {
        try {
            HolidayReport taken = calendars.takeHolidays(name, holidays == null ? "" : holidays);
            outcomes.afterRedirect("calendars.holidays.taken", taken.added().size(), taken.known());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        return address(name);
    }

    /** A new calendar begins as the one that is looked at. */
    public String create() {
        try {
            if (newName != null && calendars.names().contains(newName)) {
                throw Refusal.invalid("/newName", "There is a calendar '" + newName + "' already.");
            }
            CalendarForm form = draft.form();
            calendars.put(newName == null ? "" : newName, new CalendarForm(form.zone(), form.openings(), Map.of()));
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("calendars.saved", newName);
        return address(newName);
    }

    public void preview() {
        report = recalculation.preview(name);
    }

    public void recalculate() {
        try {
            report = recalculation.recalculate(name, null);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
        }
    }

    private String done(String key) {
        outcomes.afterRedirect(key, name);
        return address(name);
    }

    private String address(String calendar) {
        return "/app/calendars?faces-redirect=true&name=" + calendar + "&year=" + year;
    }

    public List<CalendarRow> getAll() {
        return calendars.all();
    }

    /** As it is saved, whatever is being typed. */
    public YearView getMonths() {
        return YearView.of(calendars.get(name).form(), year, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** Days of the year that is shown, which differ from their weekday. */
    public List<Map.Entry<String, String>> getExceptions() {
        return draft.getDays().entrySet().stream().filter(entry -> entry.getKey().startsWith(year + "-")).toList();
    }

    public TreeSet<String> getZones() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds());
    }

    public RecalculationReport getReport() {
        return report;
    }

    public CalendarDraft getDraft() {
        return draft;
    }

    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? STANDARD : name;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year < 1900 || year > 2199 ? 0 : year;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getDayHours() {
        return dayHours;
    }

    public void setDayHours(String dayHours) {
        this.dayHours = dayHours;
    }

    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
