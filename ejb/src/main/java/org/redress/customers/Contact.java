package org.redress.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Somebody one talks to at a customer's. */
@Embeddable
class Contact {

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

    Contact(ContactForm form) {
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
