package org.redress.web.people;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

import org.redress.people.DepartmentRow;
import org.redress.people.PersonForm;
import org.redress.people.StaffRegister;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who works here, in which department and role: registering people and opening departments. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/people?faces-redirect=true";

    @Inject
    StaffRegister register;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private List<PersonForm> everybody = List.of();
    private List<DepartmentRow> departments = List.of();
    private PersonDraft draft = new PersonDraft();
    private String code;
    private String name;

    @PostConstruct
    void load() {
        everybody = register.everybody();
        departments = register.departments();
    }

    /** Takes somebody who is registered into the form. */
    public void edit(String userName) {
        draft = everybody.stream().filter(p -> p.userName().equals(userName)).findFirst().map(PersonDraft::of).orElse(draft);
    }

    public String save() {
        try {
            register.register(draft.form());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("people.saved", draft.getUserName());
        return SELF;
    }

    public String open() {
        try {
            register.open(new DepartmentRow(code, name, null));
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("people.department.saved", name);
        return SELF;
    }

    /** Everybody is an employee; that is not for choosing. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(r -> r != Role.EMPLOYEE).toList();
    }

    /** Without the one that everybody has, where there is another. */
    public List<Role> rolesOf(PersonForm person) {
        List<Role> special = person.roles().stream().filter(role -> role != Role.EMPLOYEE).sorted().toList();
        return special.isEmpty() ? List.of(Role.EMPLOYEE) : special;
    }

    public String departmentName(String departmentCode) {
        return departments.stream().filter(d -> d.code().equals(departmentCode)).map(DepartmentRow::name).findFirst().orElse(departmentCode);
    }

    public List<PersonForm> getEverybody() {
        return everybody;
    }

    public List<DepartmentRow> getDepartments() {
        return departments;
    }

    public PersonDraft getDraft() {
        return draft;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
