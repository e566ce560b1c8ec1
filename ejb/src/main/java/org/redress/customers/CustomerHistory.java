package org.redress.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.redress.json.Json;
import org.redress.problems.Refusal;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Who changed what of a customer, the newest first. */
@Stateless
public class CustomerHistory {

    @Inject
    CustomerRegister register;

    @Inject
    Json json;

    /** @param what {@code CREATED}, {@code CHANGED}, {@code IMPORTED} or {@code MERGED} */
    public record CustomerEvent(Instant at, String actor, String what, List<FieldChange> changes) {
    }

    /** @throws Refusal not found */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public List<CustomerEvent> of(String number) {
        Customer customer = register.byNumber(number).orElseThrow(() -> Refusal.notFound("customer", number));
        return register.changes(customer).stream().map(change -> new CustomerEvent(change.at(), change.actor(), change.what().name(),
            fields(change.data()))).toList();
    }

    private List<FieldChange> fields(String data) {
        List<FieldChange> fields = new ArrayList<>();
        json.tree(data).properties().forEach(field -> fields.add(new FieldChange(field.getKey(), text(field.getValue().path("before")),
            text(field.getValue().path("after")))));
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }
}
