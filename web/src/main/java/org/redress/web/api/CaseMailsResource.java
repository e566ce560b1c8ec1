package org.redress.web.api;

import java.util.List;

import org.redress.casework.CaseMailRow;
import org.redress.casework.CaseMails;
import org.redress.web.api.description.Described;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("cases/{number}/mails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseMailsResource {

    @Inject
    CaseMails mails;

    @GET
    @Described(value = "How our mails about the case fare, oldest first: waiting, sent, refused, come back.", answer = CaseMailRow.class, list = true)
    public List<CaseMailRow> list(@PathParam("number") String number) {
        return mails.of(number);
    }
}
