package org.redress.people;

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

/** A part of the company that handles cases, with a calendar of its own. */
@Entity
@Table(name = "department")
public class Department {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_seq")
    @SequenceGenerator(name = "department_seq", sequenceName = "department_seq", allocationSize = 50)
    private Long id;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "calendar", nullable = false)
    private String calendar;

    /** Who hears what the head cannot hear, where the head named nobody. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deputy_id")
    private Person deputy;

    protected Department() {
    }

    public Department(String code, String name, String calendar) {
        this.code = code;
        this.name = name;
        this.calendar = calendar;
    }

    /** @param actsForTheHead or null where nobody does */
    public void nameDeputy(Person actsForTheHead) {
        deputy = actsForTheHead;
    }

    public Long id() {
        return id;
    }

    /** The short word by which the API and the rules name it, such as {@code service}. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String calendar() {
        return calendar;
    }

    public Person deputy() {
        return deputy;
    }
}
