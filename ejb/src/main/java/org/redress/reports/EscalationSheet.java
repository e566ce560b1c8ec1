package org.redress.reports;

/** The escalations of a period as CSV. */
public final class EscalationSheet {

    private EscalationSheet() {
    }

    /** What the reader may not see stands at the end, by level, with nothing but its number. */
    public static String of(EscalationReport report) {
        Sheet sheet = new Sheet("number", "department", "at", "level", "event", "step", "reason", "rules", "release", "raisedBy", "told", "deputies",
            "away", "acknowledgedBy", "acknowledgedAt", "instruction", "silentUntil", "count");
        report.items().forEach(e -> sheet.row(e.number(), e.department(), e.at(), e.level(), e.event(), e.step(), e.reason(), e.rules(), e.release(),
            e.raisedBy(), e.told(), e.deputies(), e.away(), e.acknowledgedBy(), e.acknowledgedAt(), e.instruction(), e.silentUntil(), 1));
        report.hidden().forEach((level, count) -> sheet.row(null, null, null, level, null, null, null, null, null, null, null, null, null, null, null,
            null, null, count));
        return sheet.toString();
    }
}
