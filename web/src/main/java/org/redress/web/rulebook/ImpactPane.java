package org.redress.web.rulebook;

import java.io.Serializable;

import org.redress.impacts.ImpactState;
import org.redress.impacts.ImpactView;
import org.redress.impacts.Impacts;
import org.redress.json.Json;
import org.redress.problems.Refusal;
import org.redress.rules.impact.ImpactReport;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a release would change for the cases there are: counted in the background, looked at as often as one likes. */
@Named
@ViewScoped
public class ImpactPane implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 30;

    @Inject
    ReleasePage page;

    @Inject
    Impacts impacts;

    @Inject
    Refusals refusals;

    @Inject
    Json json;

    private int days = DAYS;
    private transient ImpactView view;
    private transient ImpactReport report;
    private transient boolean looked;

    public String count() {
        try {
            impacts.begin(page.getId(), days);
            return page.address(page.getFile(), "impact");
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
    }

    public String cancel() {
        impacts.cancel(getView().id());
        return page.address(page.getFile(), "impact");
    }

    /** The newest one; null where nobody asked yet. */
    public ImpactView getView() {
        if (!looked) {
            view = impacts.newest(page.getId());
            looked = true;
        }
        return view;
    }

    /** Null before it is done. */
    public ImpactReport getReport() {
        if (report == null && getView() != null && view.report() != null) {
            report = json.mapper().convertValue(view.report(), ImpactReport.class);
        }
        return report;
    }

    /** Whether cases would change, and the reader may see none of them. */
    public boolean isOnlyFigures() {
        return getReport() != null && report.changed() > 0
            && report.aspects().stream().allMatch(changed -> changed.cases().numbers().isEmpty());
    }

    public boolean isRunning() {
        return getView() != null && view.state() == ImpactState.RUNNING;
    }

    /** Whether it was counted for other files than there are now. */
    public boolean isOld() {
        return getView() != null && !view.hash().equals(page.getView().hash());
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
