package org.redress.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.redress.cases.ComplainantForm;
import org.redress.customers.ContactForm;
import org.redress.customers.CustomerForm;
import org.redress.customers.CustomerStock;
import org.redress.json.Json;

import com.fasterxml.jackson.core.type.TypeReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Those who complain in the demonstration: companies with their people, and some who are customers by themselves; a few are there twice. */
@ApplicationScoped
class DemonstrationCustomers {

    private static final String BROUGHT_BY = "admin";
    private static final String PRIVATE = "private";
    /** By how their telephone numbers begin; everybody else writes English. */
    private static final Map<String, String> LANGUAGES = Map.of("+86", "zh", "+886", "zh", "+81", "ja", "+7", "ru", "+372", "ru", "+371", "ru", "+380", "ru");

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CustomerStock stock;

    @Inject
    Json json;

    /** @return by language */
    @Transactional
    Map<String, List<CustomerForm>> arrive() {
        List<CustomerForm> all = all();
        if (em.createQuery("SELECT COUNT(c) FROM Customer c", Long.class).getSingleResult() == 0) {
            all.forEach(customer -> stock.add(customer, BROUGHT_BY));
        }
        return all.stream().collect(Collectors.groupingBy(DemonstrationCustomers::languageOf));
    }

    private List<CustomerForm> all() {
        try (InputStream in = DemonstrationCustomers.class.getResourceAsStream("customers.json")) {
            return json.mapper().readValue(in, new TypeReference<List<CustomerForm>>() {
            });
        } catch (IOException e) {
            throw new IllegalStateException("The customers of the demonstration cannot be read.", e);
        }
    }

    static String languageOf(CustomerForm customer) {
        String prefix = customer.phone().substring(0, customer.phone().indexOf(' '));
        return LANGUAGES.getOrDefault(prefix, "en");
    }

    /** Somebody of one of them; the first complain most. */
    static ComplainantForm oneOf(List<CustomerForm> customers, Random random) {
        CustomerForm customer = customers.get(Math.min(random.nextInt(customers.size()), random.nextInt(customers.size())));
        if (PRIVATE.equals(customer.classification())) {
            return new ComplainantForm(customer.name(), null, customer.email(), customer.phone(), customer.city(), customer.number());
        }
        List<ContactForm> people = customer.contacts();
        ContactForm person = people.isEmpty() ? new ContactForm(customer.name(), null, customer.email(), customer.phone())
            : people.get(random.nextInt(people.size()));
        return new ComplainantForm(people.isEmpty() ? null : person.name(), customer.name(), person.email(), person.phone(), customer.city(), customer.number());
    }
}
