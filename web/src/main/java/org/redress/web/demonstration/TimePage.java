package org.redress.web.demonstration;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.redress.demonstration.DemonstrationClock;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Moving the clock of the demonstration forward, to watch what time alone does to cases. */
@Named
@ViewScoped
public class TimePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/time?faces-redirect=true";

    @Inject
    DemonstrationClock clock;

    @Inject
    Settings settings;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String date;

    /** Only a demonstration has this page. */
    public void load() {
        try {
            clock.requireDemonstration();
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    public String forward(int hours) {
        return move(() -> clock.forward(Duration.ofHours(hours)));
    }

    public String toNextOpening() {
        return move(() -> clock.forwardTo(clock.nextOpening()));
    }

    public String toDate() {
        return move(() -> clock.forwardTo(beginning()));
    }

    private Instant beginning() {
        try {
            return LocalDate.parse(date == null ? "" : date.strip()).atStartOfDay(ZoneId.of(settings.zone())).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("/date", "date is missing; give a day that is still to come.");
        }
    }

    private String move(Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("time.moved");
        return SELF;
    }

    public Instant getNow() {
        return clock.now();
    }

    public Instant getNextOpening() {
        return clock.nextOpening();
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }
}
