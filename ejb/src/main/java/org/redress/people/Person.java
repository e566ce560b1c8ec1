package org.redress.people;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.redress.rules.vocabulary.Role;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A member of staff. Everybody is an {@link Role#EMPLOYEE}, most are more. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "user_name", nullable = false)
    private String userName;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    @Column(name = "active", nullable = false)
    private boolean active = true;

    /** Came with the demonstration; a production start refuses to come up while there is one. */
    @Column(name = "demonstration", nullable = false)
    private boolean demonstration;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    /** The first day of an absence, planned or under way; null where none is known of. */
    @Column(name = "absent_from")
    private LocalDate absentFrom;

    /** The last day of it; null where nobody knows yet. */
    @Column(name = "absent_until")
    private LocalDate absentUntil;

    /** Who hears what this person cannot hear; kept from one absence to the next. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deputy_id")
    private Person deputy;

    protected Person() {
    }

    public Person(String userName, String name, String email, Department department, Set<Role> roles) {
        this.userName = userName;
        this.name = name;
        this.email = email;
        this.department = department;
        this.roles.addAll(roles);
        this.roles.add(Role.EMPLOYEE);
    }

    /** Marks a person who exists only for the demonstration. */
    public Person forDemonstration() {
        demonstration = true;
        return this;
    }

    public void takePasswordHash(String hash) {
        passwordHash = hash;
    }

    /** What the administrator registers anew; whoever left stays in what they did. */
    public void become(String newName, String newEmail, Department newDepartment, Set<Role> newRoles, boolean stillHere) {
        name = newName;
        email = newEmail;
        department = newDepartment;
        active = stillHere;
        roles.clear();
        roles.addAll(newRoles);
        roles.add(Role.EMPLOYEE);
    }

    /** @param until the last day, or null where nobody knows yet */
    public void goAway(LocalDate from, LocalDate until) {
        absentFrom = from;
        absentUntil = until;
    }

    public void comeBack() {
        absentFrom = null;
        absentUntil = null;
    }

    /** @param actsForMe or null where nobody does */
    public void nameDeputy(Person actsForMe) {
        deputy = actsForMe;
    }

    public boolean isAwayOn(LocalDate day) {
        return absentFrom != null && !day.isBefore(absentFrom) && (absentUntil == null || !day.isAfter(absentUntil));
    }

    /** Whether a word to them would be read: they work here still and are not away. */
    public boolean isHereOn(LocalDate day) {
        return active && !isAwayOn(day);
    }

    public Viewer viewer() {
        Set<Role> copy = EnumSet.of(Role.EMPLOYEE);
        copy.addAll(roles);
        return new Viewer(id, userName, name, email, Set.copyOf(copy), department == null ? null : department.id());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public Long id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Department department() {
        return department;
    }

    public LocalDate absentFrom() {
        return absentFrom;
    }

    public LocalDate absentUntil() {
        return absentUntil;
    }

    public Person deputy() {
        return deputy;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isForDemonstration() {
        return demonstration;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
