package org.redress.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.redress.imports.CaseImport;
import org.redress.imports.ImportReport;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.RequestBody;
import org.redress.web.api.input.Spool;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

@Path("cases/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseImportResource {

    @Inject
    CaseImport cases;

    @Inject
    RequestBody body;

    @POST
    @Described(value = "Takes past or current cases from CSV, by externalReference; good rows are taken and wrong ones named: SUPERVISOR.",
        body = InputStream.class, bodyType = "text/csv", answer = ImportReport.class)
    public ImportReport take(@Context SecurityContext security) {
        if (!security.isUserInRole(Role.SUPERVISOR.name())) {
            // The use case asks again; here so that nobody sends 100 MB for a refusal.
            throw Refusal.forbidden("Importing cases needs a supervisor.", "Give the file to a supervisor.");
        }
        try (Spool spool = body.csv(); InputStream csv = spool.open()) {
            return cases.importCsv(csv, body.charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
