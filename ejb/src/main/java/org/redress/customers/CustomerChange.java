package org.redress.customers;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Who changed what of a customer. Written once and never changed. */
@Entity
@Table(name = "customer_change")
class CustomerChange {

    /** How it came about. */
    enum What {
        CREATED, CHANGED, IMPORTED, MERGED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_change_seq")
    @SequenceGenerator(name = "customer_change_seq", sequenceName = "customer_change_seq", allocationSize = 50)
    private Long id;

    @Column(name = "customer_id", nullable = false)
    private Long customerId;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "actor", nullable = false)
    private String actor;

    @Enumerated(EnumType.STRING)
    @Column(name = "what", nullable = false)
    private What what;

    /** JSON: the fields with before and after, or the number that was merged. */
    @Column(name = "data", nullable = false)
    private String data;

    protected CustomerChange() {
    }

    CustomerChange(Long customerId, Instant at, String actor, What what, String data) {
        this.customerId = customerId;
        this.at = at;
        this.actor = actor;
        this.what = what;
        this.data = data;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    What what() {
        return what;
    }

    String data() {
        return data;
    }
}
