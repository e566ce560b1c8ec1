package org.redress.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.redress.casework.CaseFiles;
import org.redress.casework.CaseMeasures;
import org.redress.casework.MeasureForm;
import org.redress.casework.MeasureView;
import org.redress.measures.MeasureAction;
import org.redress.problems.Refusal;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.IfMatch;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("cases/{number}/measures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeasuresResource {

    @Inject
    CaseMeasures measures;

    @Inject
    CaseFiles files;

    @Inject
    RequestBody body;

    /** What proves a step, or why it failed; people call it by any of these names. */
    public record Proof(String evidence, String reason, String comment) {

        String text() {
            return Stream.of(evidence, reason, comment).filter(text -> text != null && !text.isBlank()).findFirst().orElse(null);
        }
    }

    @GET
    @Described(value = "The measures of the case, in the order in which they were planned.", answer = MeasureView.class, list = true)
    public List<MeasureView> list(@PathParam("number") String number) {
        return measures.of(number);
    }

    @POST
    @Described(value = "Plans a measure: the handler, the department's head, quality, compliance, a supervisor or a director.",
        body = MeasureForm.class, answer = MeasureView.class, status = 201)
    public Response plan(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        MeasureView planned = measures.plan(number, body.json(MeasureForm.class), expected(number, ifMatch));
        return Response.status(Response.Status.CREATED).entity(planned).build();
    }

    @POST
    @Path("{id: [0-9]{1,18}}/actions/{action}")
    @Described(value = "Moves a measure: approve, start, complete, verify, fail.", body = Proof.class, bodyMayBeEmpty = true,
        answer = MeasureView.class)
    public MeasureView act(@PathParam("number") String number, @PathParam("id") long id, @PathParam("action") String word,
        @HeaderParam("If-Match") String ifMatch) {
        MeasureAction action = MeasureAction.of(word).orElseThrow(() -> noAction(word));
        return measures.act(number, id, action, body.jsonOrNothing(Proof.class).text(), expected(number, ifMatch));
    }

    /** The entity tag is that of the case, whose part a measure is. */
    private Long expected(String number, String ifMatch) {
        return IfMatch.version(ifMatch, () -> files.get(number).version());
    }

    private static Refusal noAction(String word) {
        String known = Arrays.stream(MeasureAction.values()).map(MeasureAction::word).collect(Collectors.joining(", "));
        return new Refusal(Refusal.Kind.NOT_FOUND, "There is no action '" + word + "' for a measure.", "There are: " + known + ".", List.of(),
            Map.of());
    }
}
