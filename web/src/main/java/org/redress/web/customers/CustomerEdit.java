package org.redress.web.customers;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

import org.redress.customers.CustomerView;
import org.redress.customers.Customers;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Adding a customer, or changing what is known of one. */
@Named
@ViewScoped
public class CustomerEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Customers register;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String number;
    private Long version;
    private CustomerDraft draft = new CustomerDraft();

    public void load() {
        if (number == null || number.isBlank()) {
            return;
        }
        try {
            CustomerView view = register.get(number);
            number = view.number();
            version = view.version();
            draft = CustomerDraft.of(view);
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    public String save() {
        try {
            CustomerView saved = version == null ? register.add(draft.form()) : register.put(draft.form().numbered(number), version);
            outcomes.afterRedirect("customers.saved", saved.name());
            return "/app/customer?faces-redirect=true&number=" + saved.number();
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
    }

    public boolean isKnown() {
        return version != null;
    }

    public CustomerDraft getDraft() {
        return draft;
    }

    public List<Integer> getDeciles() {
        return IntStream.rangeClosed(1, 10).boxed().toList();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
