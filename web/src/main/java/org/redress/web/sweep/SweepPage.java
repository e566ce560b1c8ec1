package org.redress.web.sweep;

import java.io.Serializable;
import java.util.List;

import org.redress.problems.Refusal;
import org.redress.sweep.OutageReport;
import org.redress.sweep.OutageRow;
import org.redress.sweep.Outages;
import org.redress.sweep.SetAsideCases;
import org.redress.sweep.SetAsideRow;
import org.redress.sweep.SweepStatus;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the sweep stands, what it had to set aside, and what was late because nobody swept. */
@Named
@ViewScoped
public class SweepPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SweepStatus status;

    @Inject
    SetAsideCases setAsideCases;

    @Inject
    Outages outages;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private boolean administrator;
    private transient SweepStatus.Overview overview;
    private List<SetAsideRow> setAside = List.of();
    private transient List<OutageRow> times;
    private transient OutageReport report;
    private String outage;

    @PostConstruct
    void look() {
        administrator = FacesContext.getCurrentInstance().getExternalContext().isUserInRole("ADMIN");
        if (administrator) {
            setAside = setAsideCases.all();
        }
    }

    /** Of an outage that the address names; one that is not there shows nothing. */
    public void open() {
        if (outage != null) {
            try {
                report = outages.report(outage);
            } catch (Refusal refusal) {
                refusals.tell(refusal);
            }
        }
    }

    public String tryAgain(String caseNumber) {
        try {
            setAsideCases.tryAgain(caseNumber);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("sweep.tried", caseNumber);
        return "/app/sweep?faces-redirect=true";
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public SweepStatus.Overview getOverview() {
        if (overview == null) {
            overview = status.overview();
        }
        return overview;
    }

    public List<SetAsideRow> getSetAside() {
        return setAside;
    }

    public List<OutageRow> getOutages() {
        if (times == null) {
            times = outages.all();
        }
        return times;
    }

    public OutageReport getReport() {
        return report;
    }

    public String getOutage() {
        return outage;
    }

    public void setOutage(String outage) {
        this.outage = outage;
    }
}
