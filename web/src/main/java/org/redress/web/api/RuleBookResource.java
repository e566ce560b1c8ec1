package org.redress.web.api;

import org.redress.cases.CaseForm;
import org.redress.casework.RuleTrial;
import org.redress.rulebook.PostedDecision;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.QueryValues;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
    RequestBody body;

    @POST
    @Path("decide")
    @Described(value = "What the rule book would decide about a case, storing nothing: RULE_AUTHOR, COMPLIANCE_OFFICER, SUPERVISOR.",
        body = CaseForm.class, answer = PostedDecision.class)
    public PostedDecision decide(@QueryParam("release") String release) {
        return trial.decide(body.json(CaseForm.class), QueryValues.text("release", release));
    }
}
