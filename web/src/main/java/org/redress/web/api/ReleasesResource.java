package org.redress.web.api;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.redress.impacts.ImpactView;
import org.redress.impacts.Impacts;
import org.redress.problems.Refusal;
import org.redress.rulebook.releases.ActionForm;
import org.redress.rulebook.releases.DraftForm;
import org.redress.rulebook.releases.Drafts;
import org.redress.rulebook.releases.Governance;
import org.redress.rulebook.releases.ReleaseAction;
import org.redress.rulebook.releases.ReleaseRow;
import org.redress.rulebook.releases.ReleaseView;
import org.redress.rulebook.releases.Releases;
import org.redress.rules.vocabulary.Role;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.IfMatch;
import org.redress.web.api.input.QueryValues;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** The releases of the rule book, and all of their way from a draft to the one that decides. */
@Path("rulebook/releases")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, ReleasesResource.ZIP})
public class ReleasesResource {

    static final String ZIP = "application/zip";
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    Releases releases;

    @Inject
    Drafts drafts;

    @Inject
    Governance governance;

    @Inject
    Impacts impacts;

    @Inject
    RequestBody body;

    @GET
    @Described(value = "The releases, the newest first; 'unconfirmedBy' went back to one alone, and somebody else confirms it: RULE_AUTHOR, "
        + "COMPLIANCE_OFFICER.", answer = ReleaseRow.class, list = true)
    public List<ReleaseRow> list() {
        return releases.list();
    }

    @POST
    @Described(value = "Begins a draft: files laid over the active release (or over 'basedOn'), null removing one; or a whole release as "
        + "application/zip of up to 2 MB, its comment in the query: RULE_AUTHOR.", body = DraftForm.class, answer = ReleaseView.class, status = 201)
    public Response begin(@QueryParam("comment") String comment, @Context SecurityContext security, @Context UriInfo uri) {
        if (!security.isUserInRole(Role.RULE_AUTHOR.name())) {
            // The use case asks again; here so that nobody sends a book for a refusal.
            throw Refusal.forbidden("Writing rules needs a rule author.", "Give the files to a rule author.");
        }
        ReleaseView begun = body.isOf(ZIP) ? drafts.beginWithZip(body.zip(), QueryValues.text("comment", comment))
            : drafts.begin(body.json(DraftForm.class));
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(begun.id())).build();
        return Response.created(location).tag(tag(begun)).type(MediaType.APPLICATION_JSON).entity(begun).build();
    }

    @GET
    @Path(ID)
    @Described(value = "A release with its problems and its history, its version as ETag; with Accept: application/zip its files: RULE_AUTHOR, "
        + "COMPLIANCE_OFFICER.", answer = ReleaseView.class)
    public Response get(@PathParam("id") long id, @Context HttpHeaders headers) {
        boolean wantsZip = ZIP.equals(headers.getAcceptableMediaTypes().get(0).toString());
        return wantsZip ? zip(id) : answer(releases.show(id));
    }

    @GET
    @Path(ID + "/files.zip")
    @Described(value = "All files of a release as a zip: RULE_AUTHOR, COMPLIANCE_OFFICER.", answer = Void.class)
    public Response zip(@PathParam("id") long id) {
        return Response.ok(releases.zip(id), ZIP).header("Content-Disposition", "attachment; filename=\"rulebook-" + id + ".zip\"").build();
    }

    @GET
    @Path(ID + "/files")
    @Described(value = "The text of every file of a release, by its path: RULE_AUTHOR, COMPLIANCE_OFFICER.", answer = Object.class)
    public Map<String, String> files(@PathParam("id") long id) {
        return releases.files(id);
    }

    @PATCH
    @Path(ID)
    @Described(value = "Lays files over a draft, null removing one; it is a draft again then, whatever it was checked for: RULE_AUTHOR.",
        body = DraftForm.class, bodyType = "application/merge-patch+json", answer = ReleaseView.class)
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        DraftForm form = body.json(DraftForm.class);
        return answer(drafts.change(id, form, IfMatch.version(ifMatch, () -> releases.show(id).version())));
    }

    @POST
    @Path(ID + "/actions/{action}")
    @Described(value = "Moves a release: check, test, impact, submit, approve, reject, withdraw, activate, back, confirm, retire. check, test and "
        + "impact answer their report; 'allowedActions' of the release says what the caller can do now.", body = ActionForm.class,
        bodyMayBeEmpty = true, answer = ReleaseView.class)
    public Response act(@PathParam("id") long id, @PathParam("action") String word) {
        ReleaseAction action = ReleaseAction.of(word).orElseThrow(() -> noAction(word));
        ActionForm form = body.jsonOrNothing(ActionForm.class);
        return switch (action) {
            case CHECK -> report(governance.check(id));
            case TEST -> report(governance.test(id));
            case IMPACT -> report(impacts.await(impacts.begin(id, form.days())));
            case SUBMIT -> answer(governance.submit(id));
            case APPROVE -> answer(governance.approve(id, form));
            case REJECT -> answer(governance.reject(id, form));
            case WITHDRAW -> answer(governance.withdraw(id, form));
            case ACTIVATE -> answer(governance.activate(id, form));
            case BACK -> answer(governance.back(id, form));
            case CONFIRM -> answer(governance.confirm(id));
            case RETIRE -> answer(governance.retire(id, form));
            default -> throw noAction(word);
        };
    }

    @GET
    @Path(ID + "/impact")
    @Described(value = "The newest impact of a release, or how far it is; null where nobody asked: RULE_AUTHOR, COMPLIANCE_OFFICER.",
        answer = ImpactView.class)
    public Response impact(@PathParam("id") long id) {
        return report(impacts.newest(releases.show(id).id()));
    }

    private static Refusal noAction(String word) {
        String known = Arrays.stream(ReleaseAction.values()).filter(a -> a != ReleaseAction.CHANGE).map(ReleaseAction::word)
            .collect(Collectors.joining(", "));
        return new Refusal(Refusal.Kind.NOT_FOUND, "There is no action '" + word + "' for a release.", "There are: " + known + ".", List.of(),
            Map.of());
    }

    private static Response report(Object report) {
        return Response.ok(report, MediaType.APPLICATION_JSON).build();
    }

    private static Response answer(ReleaseView release) {
        return Response.ok(release, MediaType.APPLICATION_JSON).tag(tag(release)).build();
    }

    private static String tag(ReleaseView release) {
        return Long.toString(release.version());
    }
}
