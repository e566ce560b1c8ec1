package org.redress.web.api;

import org.redress.templates.TemplateDesk;
import org.redress.templates.TemplateForm;
import org.redress.templates.TemplateText;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.RequestBody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("cases/{number}/template-preview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplatePreviewResource {

    @Inject
    TemplateDesk desk;

    @Inject
    RequestBody body;

    @POST
    @Described(value = "What a template would say about this case; nothing is kept or sent.", body = TemplateForm.class, answer = TemplateText.class)
    public TemplateText preview(@PathParam("number") String number) {
        return desk.preview(body.json(TemplateForm.class), number);
    }
}
