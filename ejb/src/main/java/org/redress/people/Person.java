package org.redress.people;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

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
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

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
