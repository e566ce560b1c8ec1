package org.redress.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Somebody one talks to at a customer's. */
@Entity
@Table(name = "customer_contact")
class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_contact_seq")
    @SequenceGenerator(name = "customer_contact_seq", sequenceName = "customer_contact_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", nullable = false)
    private Customer customer;

    /** Among the people there, from 0. */
    @Column(name = "place", nullable = false)
    private int place;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "job")
    private String job;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "mail_key")
    private String mailKey;

    @Column(name = "phone_key")
    private String phoneKey;

    protected Contact() {
    }

    Contact(Customer customer, int place, ContactForm form) {
        this.customer = customer;
        this.place = place;
        name = form.name();
        job = form.position();
        email = form.email();
        phone = form.phone();
        mailKey = Folding.mailKey(email);
        phoneKey = Folding.phoneKey(phone);
    }

    ContactForm form() {
        return new ContactForm(name, job, email, phone);
    }
}
