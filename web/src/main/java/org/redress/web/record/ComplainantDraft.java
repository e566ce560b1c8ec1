package org.redress.web.record;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;

import org.redress.cases.ComplainantForm;

/** Who complains, as it is typed. */
public class ComplainantDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String company;
    private String email;
    private String phone;
    private String customerNumber;
    /** Where an import said that they live elsewhere; the page asks for one city only. */
    private String ownCity;

    static ComplainantDraft of(ComplainantForm recorded, String cityOfCase) {
        ComplainantDraft draft = new ComplainantDraft();
        draft.name = recorded.name();
        draft.company = recorded.company();
        draft.email = recorded.email();
        draft.phone = recorded.phone();
        draft.customerNumber = recorded.customerNumber();
        draft.ownCity = Objects.equals(recorded.city(), cityOfCase) ? null : recorded.city();
        return draft;
    }

    ComplainantForm toForm(String city) {
        return new ComplainantForm(name, company, email, phone, ownCity == null ? city : ownCity, customerNumber);
    }

    /** The names by which earlier cases of the same complainant are found. */
    Stream<String> names() {
        return Stream.of(company, name).filter(Objects::nonNull);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getCustomerNumber() {
        return customerNumber;
    }

    public void setCustomerNumber(String customerNumber) {
        this.customerNumber = customerNumber;
    }
}
