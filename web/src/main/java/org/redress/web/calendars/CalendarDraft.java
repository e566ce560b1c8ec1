package org.redress.web.calendars;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.redress.calendars.CalendarForm;
import org.redress.calendars.CalendarForm.Hours;

/** A calendar as it is being typed: hours as people write them, {@code 09:00-12:30, 13:00-18:00}; an empty field is closed. */
public class CalendarDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String zone;
    private Map<String, String> week = new LinkedHashMap<>();
    private Map<String, String> days = new TreeMap<>();

    static CalendarDraft of(CalendarForm form) {
        CalendarDraft draft = new CalendarDraft();
        draft.zone = form.zone();
        for (DayOfWeek day : DayOfWeek.values()) {
            draft.week.put(day.name(), text(form.openings().getOrDefault(day.name(), List.of())));
        }
        form.exceptions().forEach((day, hours) -> draft.days.put(day, text(hours)));
        return draft;
    }

    CalendarForm form() {
        Map<String, List<Hours>> openings = new LinkedHashMap<>();
        week.forEach((day, text) -> {
            List<Hours> hours = hours(text);
            if (!hours.isEmpty()) {
                openings.put(day, hours);
            }
        });
        Map<String, List<Hours>> exceptions = new LinkedHashMap<>();
        days.forEach((day, text) -> exceptions.put(day, hours(text)));
        return new CalendarForm(zone, openings, exceptions);
    }

    static String text(List<Hours> hours) {
        return hours.stream().map(h -> h.from() + "-" + h.to()).collect(Collectors.joining(", "));
    }

    /** What is no pair of times is left for the calendar itself to refuse, with its own words. */
    static List<Hours> hours(String text) {
        List<Hours> hours = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            for (String part : text.split("[,;，；、]")) {
                String[] fromAndTo = part.strip().split("\\s*[-–—~]\\s*", 2);
                hours.add(new Hours(full(fromAndTo[0]), fromAndTo.length == 2 ? full(fromAndTo[1]) : ""));
            }
        }
        return hours;
    }

    /** 9:00 is 09:00, and 9 too. */
    private static String full(String time) {
        String digits = time.matches("[0-9]{1,2}") ? time + ":00" : time;
        return digits.matches("[0-9]:[0-9]{2}") ? "0" + digits : digits;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** By the name of the weekday. */
    public Map<String, String> getWeek() {
        return week;
    }

    /** By date, in its order. */
    public Map<String, String> getDays() {
        return days;
    }
}
