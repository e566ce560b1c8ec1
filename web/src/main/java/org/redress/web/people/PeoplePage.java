package org.redress.web.people;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.redress.people.AbsenceForm;
import org.redress.people.Absences;
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
    Absences absences;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private List<PersonForm> everybody = List.of();
    private List<DepartmentRow> departments = List.of();
    private PersonDraft draft = new PersonDraft();
    private AbsenceDraft absence = new AbsenceDraft();
    private List<Absences.Colleague> colleagues = List.of();
    private Map<String, AbsenceForm> away = Map.of();
    private String code;
    private String name;
    private String deputised;
    private String deputy;

    @PostConstruct
    void load() {
        everybody = register.everybody();
        departments = register.departments();
        colleagues = absences.colleagues();
        away = absences.planned();
    }

    /** Takes somebody who is registered into the form. */
    public void edit(String userName) {
        draft = everybody.stream().filter(p -> p.userName().equals(userName)).findFirst().map(PersonDraft::of).orElse(draft);
        absence = AbsenceDraft.of(absences.of(userName));
    }

    public String save() {
        try {
            PersonForm person = draft.form();
            AbsenceForm planned = absence.form();
            register.register(person);
            absences.planFor(person.userName(), planned);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("people.saved", draft.getUserName());
        return SELF;
    }

    public String open() {
        try {
            register.open(new DepartmentRow(code, name, null, null));
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("people.department.saved", name);
        return SELF;
    }

    public String nameDeputy() {
        try {
            absences.nameDeputy(deputised, deputy);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("people.department.deputy.saved");
        return SELF;
    }

    /** From when until when somebody is away, or null. */
    public String awayOf(String userName) {
        AbsenceForm planned = away.get(userName);
        return planned == null ? null : planned.from() + " – " + (planned.until() == null ? "…" : planned.until());
    }

    public String nameOf(String userName) {
        return colleagues.stream().filter(c -> c.userName().equals(userName)).map(Absences.Colleague::name).findFirst().orElse(userName);
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

    public AbsenceDraft getAbsence() {
        return absence;
    }

    public List<Absences.Colleague> getColleagues() {
        return colleagues;
    }

    public String getDeputised() {
        return deputised;
    }

    public void setDeputised(String deputised) {
        this.deputised = deputised;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }
}
