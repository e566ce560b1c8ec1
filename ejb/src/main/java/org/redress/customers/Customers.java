package org.redress.customers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.redress.input.Checks;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;

/** Looking customers up, and keeping what is known of them. */
@Stateless
public class Customers {

    private static final System.Logger LOG = System.getLogger(Customers.class.getName());

    /** More than anybody reads while typing. */
    private static final int MOST_FOUND = 50;
    private static final int MOST_PEOPLE = 4;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CustomerRegister register;

    @Inject
    CustomerSearch search;

    @Inject
    CurrentPerson current;

    @Inject
    Checks checks;

    /** A page of all, by name. */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public CustomerPage list(String after, int limit) {
        String from = after == null ? "" : " AND (c.nameKey > :name OR (c.nameKey = :name AND c.id > :id))";
        TypedQuery<Object[]> query = em.createQuery("SELECT c.id, c.nameKey, " + CustomerRegister.ROW + " FROM Customer c WHERE c.mergedIntoId IS NULL"
            + from + " ORDER BY c.nameKey, c.id", Object[].class).setMaxResults(limit + 1);
        if (after != null) {
            Cursor cursor = Cursor.read(after);
            query.setParameter("name", cursor.name).setParameter("id", cursor.id);
        }
        List<Object[]> rows = query.getResultList();
        boolean more = rows.size() > limit;
        List<Object[]> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? new Cursor((String) shown.get(limit - 1)[1], (Long) shown.get(limit - 1)[0]).written() : null;
        return new CustomerPage(shown.stream().map(row -> CustomerRegister.row(row, 2)).toList(), next);
    }

    /** Those that have all words that were typed in their name, company, numbers, people, mail or telephone; the best first. */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public List<CustomerRow> find(String typed, int limit) {
        return search.find(typed, Math.min(limit, MOST_FOUND));
    }

    /** The same as somebody who records a case chooses from: a company once for each of its people. */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public List<CustomerChoice> choose(String typed, int limit) {
        List<CustomerChoice> choices = new ArrayList<>();
        SearchedWords words = SearchedWords.of(typed);
        for (CustomerRow row : search.find(typed, limit)) {
            CustomerView customer = view(there(row.number()));
            List<ContactForm> people = customer.contacts().stream().sorted(Comparator.comparing(person -> !words.tells(person)))
                .limit(MOST_PEOPLE).toList();
            people.forEach(person -> choices.add(CustomerChoice.of(customer, person)));
            if (people.isEmpty()) {
                choices.add(CustomerChoice.of(customer, null));
            }
        }
        return choices.stream().limit(limit).toList();
    }

    /** @throws Refusal not found */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public CustomerView get(String number) {
        return view(there(number));
    }

    /** @throws Refusal conflict, where the number is given already */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public CustomerView add(CustomerForm form) {
        checks.valid(form);
        Optional<Customer> before = register.exactly(form.number());
        if (before.isPresent()) {
            throw Refusal.conflict("There is a customer " + form.number() + " already.", "Change that one, or give this one another number.");
        }
        Customer customer = new Customer(form);
        try {
            register.add(customer);
            register.write(customer, current.viewer().userName(), CustomerChange.What.CREATED, FieldChange.between(null, form));
            em.flush();
            register.tellOfFacts(customer, CustomerFacts.UNKNOWN);
        } catch (PersistenceException e) {
            throw Refusal.conflict("Somebody else added customer " + form.number() + " at the same moment.", "Look at it, then repeat your change.");
        }
        LOG.log(System.Logger.Level.INFO, "Customer {0} added by {1}.", form.number(), current.viewer().userName());
        return view(customer);
    }

    /**
     * Puts the whole of it; a number that is not there yet is added.
     *
     * @param seen the version that the change was made of; null where it is put whatever there is
     * @throws Refusal stale, where somebody else was faster; conflict, where the customer was merged
     */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public CustomerView put(CustomerForm form, Long seen) {
        checks.valid(form);
        Customer customer = register.exactly(form.number()).orElse(null);
        if (customer == null) {
            if (seen != null) {
                throw Refusal.notFound("customer", form.number());
            }
            return add(form);
        }
        requireUnmerged(customer);
        register.requireVersion(customer, seen);
        List<FieldChange> changes = FieldChange.between(customer.form(), form);
        if (!changes.isEmpty()) {
            CustomerFacts before = customer.facts();
            customer.become(form);
            register.reindex(customer);
            register.write(customer, current.viewer().userName(), CustomerChange.What.CHANGED, changes);
            em.flush();
            register.tellOfFacts(customer, before);
            LOG.log(System.Logger.Level.INFO, "Customer {0} changed by {1}.", form.number(), current.viewer().userName());
        }
        return view(customer);
    }

    /**
     * Puts a customer of whom the caller saw no version: somebody new. The same again changes nothing.
     *
     * @throws Refusal version needed, where there is one with that number who looks otherwise
     */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public CustomerView putUnseen(CustomerForm form) {
        checks.valid(form);
        Customer there = register.exactly(form.number()).orElse(null);
        boolean differs = there != null && there.mergedIntoId() == null && !FieldChange.between(there.form(), form).isEmpty();
        if (differs) {
            throw new Refusal(Refusal.Kind.VERSION_NEEDED, "Customer " + form.number() + " is there already, and the request does not say which version of it was seen.",
                "Read it, and send its ETag as If-Match.", List.of(), Map.of());
        }
        return put(form, null);
    }

    /** Whose mail address it is; empty where it is nobody's or several customers' so that nothing follows from it. */
    @PermitAll
    public Optional<String> knownBy(String mailAddress) {
        List<Customer> known = register.withMail(Folding.mailKey(mailAddress));
        return known.size() == 1 ? Optional.of(known.get(0).number()) : Optional.empty();
    }

    private void requireUnmerged(Customer customer) {
        if (customer.mergedIntoId() != null) {
            String survivor = register.byNumber(customer.number()).orElseThrow().number();
            throw Refusal.conflict("Customer " + customer.number() + " was merged into " + survivor + ".", "Change " + survivor + ".");
        }
    }

    private Customer there(String number) {
        return register.byNumber(number).orElseThrow(() -> Refusal.notFound("customer", number));
    }

    private CustomerView view(Customer customer) {
        return CustomerView.of(customer, new ArrayList<>(register.formerNumbers(customer)));
    }

    /** Where a page ended. */
    private record Cursor(String name, Long id) {

        String written() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((id + "|" + name).getBytes(StandardCharsets.UTF_8));
        }

        static Cursor read(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
                return new Cursor(parts[1], Long.valueOf(parts[0]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.badRequest("The cursor 'after' is not one that this list gave. Begin again without it.");
            }
        }
    }
}
