package org.redress.web.api;

import java.util.List;

import org.redress.cases.CaseForm;
import org.redress.casework.RuleTrial;
import org.redress.rulebook.PostedDecision;
import org.redress.rulebook.Replays;
import org.redress.rulebook.replays.DecisionSummary;
import org.redress.rulebook.replays.Replay;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.QueryValues;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("rulebook")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RuleBookResource {

    @Inject
    RuleTrial trial;

    @Inject
    Replays replays;

    @Inject
    RequestBody body;

    @POST
    @Path("decide")
    @Described(value = "What the rule book would decide about a case, storing nothing: RULE_AUTHOR, COMPLIANCE_OFFICER, SUPERVISOR.",
        body = CaseForm.class, answer = PostedDecision.class)
    public PostedDecision decide(@QueryParam("release") String release) {
        return trial.decide(body.json(CaseForm.class), QueryValues.text("release", release));
    }

    @GET
    @Path("decisions")
    @Described(value = "What was decided about a case that the caller sees, the newest first: RULE_AUTHOR, COMPLIANCE_OFFICER, SUPERVISOR, AUDITOR.",
        answer = DecisionSummary.class, list = true)
    public List<DecisionSummary> decisions(@QueryParam("case") String number) {
        return replays.of(String.valueOf(QueryValues.text("case", number)));
    }

    @POST
    @Path("decisions/{id: [0-9]{1,18}}/actions/replay")
    @Described(value = "Asks for a decision once more, the same facts of the same release, and says whether the answer is the same, or what is gone: "
        + "RULE_AUTHOR, COMPLIANCE_OFFICER, SUPERVISOR, AUDITOR.", answer = Replay.class)
    public Replay replay(@PathParam("id") long id) {
        return replays.replay(id);
    }
}
