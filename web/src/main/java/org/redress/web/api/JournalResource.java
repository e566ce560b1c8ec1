package org.redress.web.api;

import org.redress.journal.JournalVerification;
import org.redress.web.api.description.Described;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("journal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

    @Inject
    JournalVerification verification;

    @GET
    @Path("verification")
    @Described(value = "Checks every chain of the journal, and names what was changed, removed, inserted or reordered: AUDITOR.",
        answer = JournalVerification.Report.class)
    public JournalVerification.Report verify() {
        return verification.verify();
    }
}
