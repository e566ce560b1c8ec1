package org.redress.web.people;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

import org.redress.people.PersonForm;
import org.redress.rules.vocabulary.Role;

/** A person as they are being typed. */
public class PersonDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String userName;
    private String name;
    private String email;
    private String department;
    private Role[] roles = new Role[0];
    private boolean active = true;
    private String password;

    static PersonDraft of(PersonForm form) {
        PersonDraft draft = new PersonDraft();
        draft.userName = form.userName();
        draft.name = form.name();
        draft.email = form.email();
        draft.department = form.department();
        draft.roles = form.roles().stream().filter(r -> r != Role.EMPLOYEE).toArray(Role[]::new);
        draft.active = form.active();
        return draft;
    }

    PersonForm form() {
        Set<Role> all = EnumSet.of(Role.EMPLOYEE, roles);
        return new PersonForm(emptyToNull(userName), name, emptyToNull(email), emptyToNull(department), all, active, emptyToNull(password));
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
