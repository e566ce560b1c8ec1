package org.redress.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who complained; every part may be unknown, and all of it, where the matter was brought without a name. */
@Embeddable
public class Complainant {

    @Column(name = "complainant_name")
    private String name;

    @Column(name = "complainant_company")
    private String company;

    @Column(name = "complainant_email")
    private String email;

    @Column(name = "complainant_phone")
    private String phone;

    @Column(name = "complainant_city")
    private String city;

    @Column(name = "customer_number")
    private String customerNumber;

    protected Complainant() {
    }

    Complainant(ComplainantForm form) {
        name = Texts.orNull(form.name());
        company = Texts.orNull(form.company());
        email = Texts.orNull(form.email());
        phone = Texts.orNull(form.phone());
        city = Texts.orNull(form.city());
        customerNumber = Texts.orNull(form.customerNumber());
    }

    public ComplainantForm form() {
        return new ComplainantForm(name, company, email, phone, city, customerNumber);
    }

    public boolean isAnonymous() {
        return name == null && company == null && email == null && phone == null && customerNumber == null;
    }

    public String name() {
        return name;
    }

    public String company() {
        return company;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public String email() {
        return email;
    }
}
