package org.redress.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What a file is held against, and where what it says is put: many customers at once, by their numbers. */
@ApplicationScoped
public class CustomerStock {

    private static final Set<String> FACTS = Set.of(Field.CLASSIFICATION.word(), Field.REGION.word(), Field.SALES_DECILE.word());

    @Inject
    CustomerRegister register;

    @Inject
    Event<CustomersChanged> changed;

    /** @param mergedInto the number to which this one leads now, or null */
    public record Known(CustomerForm form, String mergedInto) {
    }

    public Map<String, Known> known(Collection<String> numbers) {
        Map<String, Known> known = new HashMap<>();
        register.byNumbers(numbers).forEach((number, customer) -> known.put(number, new Known(customer.form(),
            customer.mergedIntoId() == null ? null : register.byNumber(number).map(Customer::number).orElse(null))));
        return known;
    }

    /** @param before null for a customer that is new */
    public List<FieldChange> changes(CustomerForm before, CustomerForm after) {
        return FieldChange.between(before, after);
    }

    /** After the database has a batch: open cases of these customers are decided again. */
    public void tell(Set<String> numbers) {
        if (!numbers.isEmpty()) {
            changed.fire(new CustomersChanged(register.withFormer(numbers)));
        }
    }

    /** Whether rules may see something else of the customer. */
    public boolean isFact(FieldChange change) {
        return FACTS.contains(change.field());
    }

    public void add(CustomerForm form, String actor) {
        Customer customer = new Customer(form);
        register.add(customer);
        register.write(customer, actor, CustomerChange.What.IMPORTED, FieldChange.between(null, form));
    }

    public void change(CustomerForm form, List<FieldChange> changes, String actor) {
        Customer customer = register.exactly(form.number()).orElseThrow();
        customer.become(form);
        register.reindex(customer);
        register.write(customer, actor, CustomerChange.What.IMPORTED, changes);
    }
}
