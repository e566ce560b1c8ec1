package org.redress.web.api;

import org.redress.suggestions.Dropped;
import org.redress.suggestions.SuggestionBox;
import org.redress.suggestions.SuggestionForm;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {

    @Inject
    SuggestionBox box;

    @Inject
    RequestBody body;

    @POST
    @Described(value = "Puts a suggestion or praise into the box of the house; with withoutName nothing is kept of who it was.",
        body = SuggestionForm.class, answer = Dropped.class, status = 201)
    public Response drop() {
        return Response.status(Response.Status.CREATED).entity(box.drop(body.json(SuggestionForm.class))).build();
    }
}
