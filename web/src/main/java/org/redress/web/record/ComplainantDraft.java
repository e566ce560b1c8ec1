package org.redress.web.record;

import java.util.Objects;
import java.util.stream.Stream;

import org.redress.cases.ComplainantForm;
import org.redress.web.people.Reachable;

/** Who complains, as it is typed. */
public class ComplainantDraft extends Reachable {

    private static final long serialVersionUID = 1L;

    private String customerNumber;
    /** Where an import said that they live elsewhere; the page asks for one city only. */
    private String ownCity;

    static ComplainantDraft of(ComplainantForm recorded, String cityOfCase) {
        ComplainantDraft draft = new ComplainantDraft();
        draft.setName(recorded.name());
        draft.setCompany(recorded.company());
        draft.setEmail(recorded.email());
        draft.setPhone(recorded.phone());
        draft.customerNumber = recorded.customerNumber();
        draft.ownCity = Objects.equals(recorded.city(), cityOfCase) ? null : recorded.city();
        return draft;
    }

    ComplainantForm toForm(String city) {
        return new ComplainantForm(getName(), getCompany(), getEmail(), getPhone(), ownCity == null ? city : ownCity, customerNumber);
    }

    /** The names by which earlier cases of the same complainant are found. */
    Stream<String> names() {
        return Stream.of(getCompany(), getName()).filter(Objects::nonNull);
    }

    public String getCustomerNumber() {
        return customerNumber;
    }

    public void setCustomerNumber(String customerNumber) {
        this.customerNumber = customerNumber;
    }
}
