package org.redress.demonstration;

import static org.redress.rules.vocabulary.Role.*;

import java.util.EnumSet;
import java.util.Set;

import org.redress.people.Department;
import org.redress.people.Passwords;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.rules.vocabulary.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** One person per role, two departments; everybody's password is the same and known to all. */
@ApplicationScoped
class DemonstrationPeople {

    static final String PASSWORD = "redress";

    @Inject
    People people;

    @Inject
    Passwords passwords;

    @Transactional
    void arrive() {
        Department service = department("service", "Customer service");
        Department logistics = department("logistics", "Logistics");
        // One hash for all: they share the password anyway, and each hash costs what it is meant to cost.
        String hash = passwords.hash(PASSWORD);
        add(hash, "employee", "Emma Brandt", null, EnumSet.of(EMPLOYEE));
        add(hash, "intake", "Ines Keller", null, EnumSet.of(INTAKE));
        add(hash, "head", "Henrik Sommer", service, EnumSet.of(DEPARTMENT_HEAD));
        add(hash, "head2", "Laura Petrova", logistics, EnumSet.of(DEPARTMENT_HEAD));
        add(hash, "handler", "Hana Ito", service, EnumSet.of(HANDLER));
        add(hash, "handler2", "Marek Novak", service, EnumSet.of(HANDLER));
        add(hash, "handler3", "Li Wei", logistics, EnumSet.of(HANDLER));
        add(hash, "compliance", "Clara Moreau", null, EnumSet.of(COMPLIANCE_OFFICER));
        add(hash, "supervisor", "Samuel Okafor", null, EnumSet.of(SUPERVISOR));
        add(hash, "surveyor", "Sofia Lind", null, EnumSet.of(SURVEYOR));
        add(hash, "quality", "Quentin Faber", null, EnumSet.of(QUALITY));
        add(hash, "director", "Dilek Aydin", null, EnumSet.of(DIRECTOR));
        add(hash, "manager", "Georg Maurer", null, EnumSet.of(GENERAL_MANAGER));
        add(hash, "author", "Anna Lehmann", null, EnumSet.of(RULE_AUTHOR));
        add(hash, "author2", "Ben Carter", null, EnumSet.of(RULE_AUTHOR));
        add(hash, "auditor", "Aiko Tanaka", null, EnumSet.of(AUDITOR));
        add(hash, "admin", "Adam Fischer", null, EnumSet.of(ADMIN));
    }

    private Department department(String code, String name) {
        return people.department(code).orElseGet(() -> {
            Department department = new Department(code, name, "standard");
            people.add(department);
            return department;
        });
    }

    private void add(String hash, String userName, String name, Department department, Set<Role> roles) {
        if (people.active(userName).isEmpty()) {
            Person person = new Person(userName, name, userName + "@redress.example", department, roles).forDemonstration();
            person.takePasswordHash(hash);
            people.add(person);
        }
    }
}
