package org.redress.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.redress.customers.CustomerCases;
import org.redress.customers.CustomerForm;
import org.redress.customers.CustomerHistory;
import org.redress.customers.CustomerMerges;
import org.redress.customers.CustomerPage;
import org.redress.customers.CustomerView;
import org.redress.customers.Customers;
import org.redress.imports.CustomerImport;
import org.redress.imports.CustomerImportReport;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.web.api.description.Described;
import org.redress.web.api.input.IfMatch;
import org.redress.web.api.input.QueryValues;
import org.redress.web.api.input.RequestBody;
import org.redress.web.api.input.Spool;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {

    private static final List<Role> MAY_IMPORT = List.of(Role.INTAKE, Role.SUPERVISOR, Role.ADMIN);

    @Inject
    Customers customers;

    @Inject
    CustomerCases cases;

    @Inject
    CustomerHistory history;

    @Inject
    CustomerMerges merges;

    @Inject
    CustomerImport imports;

    @Inject
    RequestBody body;

    /** @param into number of the customer that stays */
    public record MergeBody(String into) {
    }

    @GET
    @Described(value = "The customers by name, or with q those that are found by any part of name, company, number, mail or telephone, the best "
        + "first and at most 50: INTAKE, SUPERVISOR.", answer = CustomerPage.class)
    public CustomerPage list(@QueryParam("q") String q, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        String typed = QueryValues.text("q", q);
        return typed == null ? customers.list(QueryValues.text("after", after), QueryValues.limit(limit))
            : new CustomerPage(customers.find(typed, QueryValues.limit(limit)), null);
    }

    @POST
    @Described(value = "Adds a customer: INTAKE, SUPERVISOR.", body = CustomerForm.class, answer = CustomerView.class, status = 201)
    public Response add(@Context UriInfo address) {
        CustomerView added = customers.add(body.json(CustomerForm.class));
        return Response.created(address.getAbsolutePathBuilder().path(added.number()).build()).tag(tag(added)).entity(added).build();
    }

    @GET
    @Path("{number}")
    @Described(value = "The customer to whom the number leads now, with its version as ETag: INTAKE, SUPERVISOR.", answer = CustomerView.class)
    public Response get(@PathParam("number") String number) {
        return tagged(customers.get(number));
    }

    @PUT
    @Path("{number}")
    @Described(value = "Puts the whole of a customer, who may be new; to change one, If-Match says which version was seen: INTAKE, SUPERVISOR.", body = CustomerForm.class, answer = CustomerView.class)
    public Response put(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        CustomerForm form = body.json(CustomerForm.class);
        if (form.number() != null && !form.number().equals(number.strip())) {
            throw Refusal.invalid("/number", "number is '" + form.number() + "', but the address says '" + number + "'. A number cannot be changed.");
        }
        if (ifMatch == null) {
            return tagged(customers.putUnseen(form.numbered(number)));
        }
        return tagged(customers.put(form.numbered(number), IfMatch.version(ifMatch, () -> customers.get(number).version())));
    }

    @GET
    @Path("{number}/cases")
    @Described(value = "The customer's cases that the caller may see, the newest first: INTAKE, SUPERVISOR.", answer = CustomerCases.CaseOf.class,
        list = true)
    public List<CustomerCases.CaseOf> cases(@PathParam("number") String number) {
        return cases.of(number);
    }

    @GET
    @Path("{number}/figures")
    @Described(value = "Counts of the customer's cases that the caller may see: INTAKE, SUPERVISOR.", answer = CustomerCases.Figures.class)
    public CustomerCases.Figures figures(@PathParam("number") String number) {
        return cases.figures(number);
    }

    @GET
    @Path("{number}/history")
    @Described(value = "Who changed what of the customer, the newest first: INTAKE, SUPERVISOR.", answer = CustomerHistory.CustomerEvent.class,
        list = true)
    public List<CustomerHistory.CustomerEvent> history(@PathParam("number") String number) {
        return history.of(number);
    }

    @GET
    @Path("{number}/lookalikes")
    @Described(value = "Customers who share mail, telephone or name and may be the same: INTAKE, SUPERVISOR.",
        answer = CustomerMerges.Lookalike.class, list = true)
    public List<CustomerMerges.Lookalike> lookalikes(@PathParam("number") String number) {
        return merges.suggested(number);
    }

    @POST
    @Path("{number}/actions/merge")
    @Described(value = "Makes the number lead to another customer, who has its cases from then on: INTAKE, SUPERVISOR.", body = MergeBody.class,
        answer = CustomerView.class)
    public Response merge(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        String into = body.json(MergeBody.class).into();
        return tagged(merges.merge(number, into, IfMatch.version(ifMatch, () -> customers.get(number).version())));
    }

    @POST
    @Path("import")
    @Described(value = "Takes customers from CSV, by number; good rows are taken and wrong ones named. With preview=true it only says what it would "
        + "change: INTAKE, SUPERVISOR, ADMIN.", body = InputStream.class, bodyType = "text/csv", answer = CustomerImportReport.class)
    public CustomerImportReport take(@Context SecurityContext security, @QueryParam("preview") String preview) {
        if (MAY_IMPORT.stream().noneMatch(role -> security.isUserInRole(role.name()))) {
            // The use case asks again; here so that nobody sends 100 MB for a refusal.
            throw Refusal.forbidden("Importing customers is for the desk, a supervisor or an administrator.", "Give the file to one of them.");
        }
        boolean only = QueryValues.isTrue("preview", preview);
        try (Spool spool = body.csv(); InputStream csv = spool.open()) {
            return only ? imports.preview(csv, body.charset()) : imports.importCsv(csv, body.charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response tagged(CustomerView customer) {
        return Response.ok(customer).tag(tag(customer)).build();
    }

    private static String tag(CustomerView customer) {
        return Long.toString(customer.version());
    }
}
