package org.redress.web.api;

import java.time.ZoneId;
import java.util.List;

import org.redress.settings.Settings;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.QueryValues;
import org.redress.worklists.WorklistRow;
import org.redress.worklists.Worklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("worklists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorklistsResource {

    @Inject
    Worklists worklists;

    @Inject
    Settings settings;

    @GET
    @Described(value = "The caller's worklists, with how many cases are in each and how many of them are late.",
        answer = WorklistRow.class, list = true)
    public List<WorklistRow> mine() {
        return worklists.mine();
    }

    @GET
    @Path("{name}")
    @Described(value = "The cases in one of the caller's worklists, the most urgent first; the query of GET /cases narrows it.",
        answer = CaseList.class)
    public CaseList page(@PathParam("name") String name, @BeanParam CaseFilterParameters query, @QueryParam("limit") String limit,
        @QueryParam("after") String after) {
        return CaseList.of(worklists.page(name, query.filter(ZoneId.of(settings.zone())), QueryValues.text("after", after),
            QueryValues.limit(limit)));
    }
}
