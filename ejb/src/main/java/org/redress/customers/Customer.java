package org.redress.customers;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A customer. Comes from a file, another system or a person; is told apart by its number, and where it turns out to be
 * somebody who is there already, its number leads to that one for ever.
 */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "number", nullable = false)
    private String number;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "company")
    private String company;

    @Column(name = "classification")
    private String classification;

    @Column(name = "region")
    private String region;

    @Column(name = "service_status")
    private String serviceStatus;

    @Column(name = "partnership")
    private String partnership;

    @Column(name = "organisation_scale")
    private String organisationScale;

    @Column(name = "sales_decile")
    private Integer salesDecile;

    @Column(name = "period_of_use")
    private String periodOfUse;

    @Column(name = "corporate_number")
    private String corporateNumber;

    @Column(name = "url")
    private String url;

    @Column(name = "city")
    private String city;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Column(name = "mail_key")
    private String mailKey;

    @Column(name = "phone_key")
    private String phoneKey;

    /** Whom this one turned out to be, or null. */
    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    @OneToMany(mappedBy = "customer", fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Contact> contacts = new ArrayList<>();

    protected Customer() {
    }

    Customer(CustomerForm form) {
        number = form.number();
        become(form);
    }

    /** The number stays: cases refer to it. */
    final void become(CustomerForm form) {
        if (!number.equals(form.number())) {
            throw new IllegalArgumentException("Customer " + number + " keeps its number; it was to become " + form.number() + ".");
        }
        name = form.name();
        company = form.company();
        classification = form.classification();
        region = form.region();
        serviceStatus = form.serviceStatus();
        partnership = form.partnership();
        organisationScale = form.organisationScale();
        salesDecile = form.salesDecile();
        periodOfUse = form.periodOfUse();
        corporateNumber = form.corporateNumber();
        url = form.url();
        city = form.city();
        email = form.email();
        phone = form.phone();
        nameKey = Folding.nameKey(name);
        mailKey = Folding.mailKey(email);
        phoneKey = Folding.phoneKey(phone);
        if (!contactForms().equals(form.contacts())) {
            contacts.clear();
            form.contacts().forEach(each -> contacts.add(new Contact(this, contacts.size(), each)));
        }
    }

    void mergeInto(Customer survivor) {
        mergedIntoId = survivor.id;
    }

    CustomerForm form() {
        return new CustomerForm(number, name, company, classification, region, serviceStatus, partnership, organisationScale, salesDecile,
            periodOfUse, corporateNumber, url, city, email, phone, contactForms());
    }

    private List<ContactForm> contactForms() {
        return contacts.stream().map(Contact::form).toList();
    }

    CustomerFacts facts() {
        return new CustomerFacts(classification, region, salesDecile);
    }

    Long id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    Long mergedIntoId() {
        return mergedIntoId;
    }
}
