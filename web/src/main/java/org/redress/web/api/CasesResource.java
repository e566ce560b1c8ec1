package org.redress.web.api;

import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.redress.cases.CaseForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseActions;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseIntake;
import org.redress.casework.CaseView;
import org.redress.casework.JournalRow;
import org.redress.lifecycle.Action;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.IfMatch;
import org.redress.web.api.input.QueryValues;
import org.redress.web.api.input.RequestBody;
import org.redress.worklists.Worklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    @Inject
    CaseIntake intake;

    @Inject
    CaseFiles files;

    @Inject
    CaseActions actions;

    @Inject
    Worklists worklists;

    @Inject
    Settings settings;

    @Inject
    RequestBody body;

    @POST
    @Described(value = "Records a case. Under an Idempotency-Key a repeat answers the first result.", body = CaseForm.class,
        answer = CaseView.class, status = 201)
    public Response record(@HeaderParam("Idempotency-Key") String key, @Context UriInfo address) {
        CaseForm form = body.json(CaseForm.class);
        CaseView recorded = OneOfMany.of(key, () -> intake.record(form, key));
        URI location = address.getAbsolutePathBuilder().path(recorded.number()).build();
        return Response.created(location).tag(tag(recorded)).entity(recorded).build();
    }

    @GET
    @Described(value = "Lists the cases that the caller may see and the query lets through.", answer = CaseList.class)
    public CaseList list(@BeanParam CaseFilterParameters query, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        return CaseList.of(worklists.search(query.filter(ZoneId.of(settings.zone())), QueryValues.text("after", after), QueryValues.limit(limit)));
    }

    @GET
    @Path("{number}")
    @Described(value = "The case, with its version as ETag; with ledger=true also what counted and what did not on each clock.",
        answer = CaseView.class)
    public Response get(@PathParam("number") String number, @QueryParam("ledger") String ledger) {
        return answer(QueryValues.isTrue("ledger", ledger) ? files.getWithLedgers(number) : files.get(number));
    }

    @PATCH
    @Path("{number}")
    @Described(value = "Corrects form fields while the case is open (JSON merge patch), and grades it anew.", body = CaseForm.class,
        bodyType = "application/merge-patch+json", answer = CaseView.class)
    public Response change(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return answer(files.change(number, body.tree(), expected(number, ifMatch)));
    }

    @GET
    @Path("{number}/journal")
    @Described(value = "Everything that happened to the case, oldest first.", answer = JournalRow.class, list = true)
    public List<JournalRow> journal(@PathParam("number") String number) {
        return files.journal(number);
    }

    @POST
    @Path("{number}/actions/{action}")
    @Described(value = "Moves the case by one action of the lifecycle; 'allowedActions' of the case says which the caller can take now.",
        body = ActionBody.class, bodyMayBeEmpty = true, answer = CaseView.class)
    public Response act(@PathParam("number") String number, @PathParam("action") String word, @HeaderParam("If-Match") String ifMatch) {
        Action action = Action.of(word).orElseThrow(() -> noAction(word));
        Long expected = expected(number, ifMatch);
        return answer(actions.perform(number, action, body.jsonOrNothing(ActionBody.class), expected));
    }

    private Long expected(String number, String ifMatch) {
        return IfMatch.version(ifMatch, () -> files.get(number).version());
    }

    private static Refusal noAction(String word) {
        String known = Arrays.stream(Action.values()).map(Action::word).filter(w -> Action.of(w).isPresent()).collect(Collectors.joining(", "));
        return new Refusal(Refusal.Kind.NOT_FOUND, "There is no action '" + word + "'.", "There are: " + known + ".", List.of(), java.util.Map.of());
    }

    private static Response answer(CaseView c) {
        return Response.ok(c).tag(tag(c)).build();
    }

    private static String tag(CaseView c) {
        return Long.toString(c.version());
    }
}
