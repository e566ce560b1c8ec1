package org.redress.web.api;

import java.util.List;

import org.redress.problems.Refusal;
import org.redress.templates.TemplateDesk;
import org.redress.templates.TemplateForm;
import org.redress.templates.TemplateRow;
import org.redress.templates.VersionRow;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplatesResource {

    @Inject
    TemplateDesk desk;

    @Inject
    RequestBody body;

    @GET
    @Described(value = "What our mails say, by kind and language; number 0 is what was shipped: ADMIN.", answer = TemplateRow.class, list = true)
    public List<TemplateRow> all() {
        return desk.all();
    }

    @POST
    @Described(value = "Writes a template, or another version of the one for the same kind, category, step and language: ADMIN.",
        body = TemplateForm.class, answer = TemplateRow.class)
    public TemplateRow save() {
        return desk.save(body.json(TemplateForm.class), null);
    }

    @GET
    @Path("{id}/versions")
    @Described(value = "What a template said, the newest version first: ADMIN.", answer = VersionRow.class, list = true)
    public List<VersionRow> history(@PathParam("id") String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("template", id);
        }
        return desk.history(Long.parseLong(id));
    }
}
