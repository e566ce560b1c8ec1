package org.redress.people;

import java.util.List;
import java.util.Set;

import org.redress.input.Checks;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Who works here and in which department: kept by the administrator, who thereby opens no case to themselves. */
@Stateless
public class StaffRegister {

    private static final System.Logger LOG = System.getLogger(StaffRegister.class.getName());

    /** Who acts without being a person: the complainant, the system, a rule. */
    private static final Set<String> ACTORS = Set.of("complainant", "system", "rule");

    @Inject
    People people;

    @Inject
    Passwords passwords;

    @Inject
    CurrentPerson current;

    @Inject
    Checks checks;

    /** By name; without passwords. */
    @RolesAllowed("ADMIN")
    public List<PersonForm> everybody() {
        return people.everybody().stream().map(p -> new PersonForm(p.userName(), p.name(), p.email(),
            p.department() == null ? null : p.department().code(), p.roles(), p.isActive(), null)).toList();
    }

    /** Codes and names, by name. */
    @RolesAllowed("EMPLOYEE")
    public List<DepartmentRow> departments() {
        return people.departments().stream().map(d -> new DepartmentRow(d.code(), d.name(), d.calendar(),
            d.deputy() == null ? null : d.deputy().userName())).toList();
    }

    /** Registers somebody new, or changes what is registered of them. Takes effect on their next click. */
    @RolesAllowed("ADMIN")
    public void register(PersonForm form) {
        checks.valid(form);
        if (form.userName().equals(current.viewer().userName()) && (!form.active() || !form.roles().contains(Role.ADMIN))) {
            throw Refusal.invalid("/roles", "You cannot take your own administration away. Another administrator can.");
        }
        requireName(form.userName());
        Department department = form.department() == null || form.department().isBlank() ? null
            : people.department(form.department()).orElseThrow(() -> Refusal.invalid("/department", "There is no department '" + form.department() + "'."));
        Person person = people.byUserName(form.userName()).orElse(null);
        if (person == null) {
            person = new Person(form.userName(), form.name(), form.email(), department, form.roles());
            people.add(person);
        } else {
            requireNoNewRoles(person, form);
            person.become(form.name(), form.email(), department, form.roles(), form.active());
        }
        if (form.password() != null && !form.password().isEmpty()) {
            PasswordRules.require(form.password(), form.userName());
            person.takePasswordHash(passwords.hash(form.password()));
        }
        LOG.log(System.Logger.Level.INFO, "{0} registered {1} with the roles {2}.", current.viewer().userName(), form.userName(), form.roles());
    }

    /** A name in the journal says who it was. */
    private static void requireName(String userName) {
        if (ACTORS.contains(userName)) {
            throw Refusal.invalid("/userName", "userName '" + userName + "' is how the journal calls somebody else. Choose another.");
        }
    }

    /** Administration opens no case to whoever has it, so nobody gives themselves what does. */
    private void requireNoNewRoles(Person person, PersonForm form) {
        if (form.userName().equals(current.viewer().userName()) && !person.roles().containsAll(form.roles())) {
            throw Refusal.invalid("/roles", "You cannot give yourself a role. Another administrator can.");
        }
    }

    @RolesAllowed("ADMIN")
    public void open(DepartmentRow department) {
        checks.valid(department);
        if (people.department(department.code()).isPresent()) {
            throw Refusal.invalid("/code", "There is a department '" + department.code() + "' already.");
        }
        people.add(new Department(department.code(), department.name(), department.calendar() == null ? "standard" : department.calendar()));
        LOG.log(System.Logger.Level.INFO, "{0} opened the department {1}.", current.viewer().userName(), department.code());
    }
}
