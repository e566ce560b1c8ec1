package org.redress.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.rules.vocabulary.Role;
import org.redress.settings.Settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Who and what there is to choose from in the company. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Directory {

    /** A department to route a case to. */
    public record DepartmentRow(String code, String name) {
    }

    /**
     * A member of staff to name in a case.
     *
     * @param away whether they are not here today
     */
    public record PersonRow(String userName, String name, boolean away) {
    }

    /** Who is signed in, for the pages' frame. */
    public record Self(String userName, String name, Set<Role> roles) {
    }

    @Inject
    People people;

    @Inject
    CurrentPerson current;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @RolesAllowed("EMPLOYEE")
    public Self self() {
        Viewer viewer = current.viewer();
        return new Self(viewer.userName(), viewer.name(), viewer.roles());
    }

    /** In the order of their names. */
    @RolesAllowed("EMPLOYEE")
    public List<DepartmentRow> departments() {
        return people.departments().stream().map(d -> new DepartmentRow(d.code(), d.name())).toList();
    }

    /** The handlers of a department, in the order of their names; none where there is no such department. */
    @RolesAllowed("EMPLOYEE")
    public List<PersonRow> handlersOf(String department) {
        return people.department(department).map(d -> handlersIn(d.id())).orElse(List.of());
    }

    /** The handlers to whom the caller assigns, as head of their department; none for anybody else. */
    @RolesAllowed("EMPLOYEE")
    public List<PersonRow> handlersOfMine() {
        Viewer viewer = current.viewer();
        return viewer.heads(viewer.departmentId()) ? handlersIn(viewer.departmentId()) : List.of();
    }

    private List<PersonRow> handlersIn(Long department) {
        LocalDate today = today();
        return people.handlersOf(department).stream().map(p -> new PersonRow(p.userName(), p.name(), !p.isHereOn(today))).toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of(settings.zone())).toLocalDate();
    }

    /** Everybody who works here, in the order of their names. */
    @RolesAllowed("EMPLOYEE")
    public List<PersonRow> colleagues() {
        LocalDate today = today();
        return people.everybody().stream().filter(Person::isActive).map(p -> new PersonRow(p.userName(), p.name(), !p.isHereOn(today)))
            .sorted(Comparator.comparing(PersonRow::name)).toList();
    }

    /** How people call these members of staff; who is none of them is left out. */
    @RolesAllowed("EMPLOYEE")
    public Map<String, String> names(Collection<String> userNames) {
        return people.byUserNames(userNames).stream().collect(Collectors.toMap(Person::userName, Person::name));
    }
}
