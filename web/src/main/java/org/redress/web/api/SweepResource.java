package org.redress.web.api;

import java.util.List;

import org.redress.sweep.OutageReport;
import org.redress.sweep.OutageRow;
import org.redress.sweep.Outages;
import org.redress.sweep.SetAsideCases;
import org.redress.sweep.SetAsideRow;
import org.redress.sweep.SweepMetrics;
import org.redress.sweep.SweepStatus;
import org.redress.web.api.description.Described;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("sweep")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SweepResource {

    @Inject
    SweepStatus status;

    @Inject
    SetAsideCases setAside;

    @Inject
    Outages outages;

    @GET
    @Described(value = "How the sweep stands, and every node's last sign of life: ADMIN.", answer = SweepStatus.Overview.class)
    public SweepStatus.Overview overview() {
        return status.overview();
    }

    @GET
    @Path("metrics")
    @Produces(MediaType.TEXT_PLAIN)
    @Described(value = "The same as figures in the text format of Prometheus, among them redress_sweep_oldest_due_seconds: ADMIN.",
        answer = Void.class)
    public String metrics() {
        return SweepMetrics.text(status.overview());
    }

    @GET
    @Path("set-aside")
    @Described(value = "The cases whose due work fails, the longest set aside first: ADMIN.", answer = SetAsideRow.class, list = true)
    public List<SetAsideRow> setAside() {
        return setAside.all();
    }

    @POST
    @Path("set-aside/{number}/actions/try-again")
    @Described(value = "Has the due work of a case that was set aside tried again with the next round; answers what is set aside: ADMIN.",
        answer = SetAsideRow.class, list = true)
    public List<SetAsideRow> tryAgain(@PathParam("number") String number) {
        setAside.tryAgain(number);
        return setAside.all();
    }

    @GET
    @Path("outages")
    @Described(value = "Times in which no node swept, the latest first: SUPERVISOR, ADMIN.", answer = OutageRow.class, list = true)
    public List<OutageRow> outages() {
        return outages.all();
    }

    @GET
    @Path("outages/{id}")
    @Described(value = "What was late because nobody swept: case, step, when it was due, when it was done: SUPERVISOR, ADMIN.",
        answer = OutageReport.class)
    public OutageReport outage(@PathParam("id") String id) {
        return outages.report(id);
    }
}
