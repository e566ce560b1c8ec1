package org.redress.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.redress.input.Checks;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Saying that one is away, and who acts for one then: everybody for themselves, the administrator for all. */
@Stateless
public class Absences {

    private static final System.Logger LOG = System.getLogger(Absences.class.getName());

    /** Longer than a parental leave; a year that was mistyped is not meant. */
    private static final int LONGEST_YEARS = 5;

    /** Somebody to choose as a deputy. */
    public record Colleague(String userName, String name) {
    }

    @Inject
    People people;

    @Inject
    CurrentPerson current;

    @Inject
    Settings settings;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    @RolesAllowed("EMPLOYEE")
    public AbsenceForm mine() {
        return form(person(current.viewer().userName()));
    }

    @RolesAllowed("EMPLOYEE")
    public void plan(AbsenceForm absence) {
        take(person(current.viewer().userName()), absence);
    }

    /** Every absence that is not over, by user name. */
    @RolesAllowed("ADMIN")
    public Map<String, AbsenceForm> planned() {
        LocalDate today = today();
        return people.everybody().stream().filter(p -> p.absentFrom() != null)
            .filter(p -> p.absentUntil() == null || !p.absentUntil().isBefore(today))
            .collect(Collectors.toMap(Person::userName, Absences::form));
    }

    @RolesAllowed("ADMIN")
    public AbsenceForm of(String userName) {
        return form(person(userName));
    }

    @RolesAllowed("ADMIN")
    public void planFor(String userName, AbsenceForm absence) {
        take(person(userName), absence);
    }

    /** Who acts for the head of a department whose own deputy cannot; null names nobody. */
    @RolesAllowed("ADMIN")
    public void nameDeputy(String department, String userName) {
        Department d = people.department(department).orElseThrow(() -> Refusal.notFound("department", department));
        d.nameDeputy(userName == null || userName.isBlank() ? null : colleague("/deputy", userName));
        LOG.log(System.Logger.Level.INFO, "{0} named {1} deputy in {2}.", current.viewer().userName(), userName, department);
    }

    /** Everybody who works here, by name. */
    @RolesAllowed("EMPLOYEE")
    public List<Colleague> colleagues() {
        return people.everybody().stream().filter(Person::isActive).map(p -> new Colleague(p.userName(), p.name())).toList();
    }

    private void take(Person person, AbsenceForm absence) {
        checks.valid(absence);
        LocalDate latest = today().plusYears(LONGEST_YEARS);
        LocalDate from = absence.from();
        LocalDate until = absence.until();
        if (from == null && until != null) {
            throw Refusal.invalid("/from", "from is missing; give the first day away, or leave both days out.");
        }
        if (until != null && until.isBefore(from)) {
            throw Refusal.invalid("/until", "until " + until + " is before the first day away, " + from + ".");
        }
        if (from != null && (from.isAfter(latest) || until != null && until.isAfter(latest))) {
            throw Refusal.invalid("/until", "An absence lies within " + LONGEST_YEARS + " years. Check the year.");
        }
        person.nameDeputy(deputy(person, absence.deputy()));
        if (from == null) {
            person.comeBack();
        } else {
            person.goAway(from, until);
        }
        LOG.log(System.Logger.Level.INFO, "{0} is away from {1} to {2}; {3} acts for them.", person.userName(), from, until, absence.deputy());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of(settings.zone())).toLocalDate();
    }

    private Person deputy(Person person, String userName) {
        if (userName == null || userName.isBlank()) {
            return null;
        }
        if (userName.equals(person.userName())) {
            throw Refusal.invalid("/deputy", "Nobody can act for themselves. Name a colleague.");
        }
        return colleague("/deputy", userName);
    }

    private Person colleague(String pointer, String userName) {
        return people.active(userName)
            .orElseThrow(() -> Refusal.invalid(pointer, "There is nobody '" + userName + "'. Give the user name of a member of staff."));
    }

    private Person person(String userName) {
        return people.byUserName(userName).orElseThrow(() -> Refusal.notFound("person", userName));
    }

    private static AbsenceForm form(Person person) {
        return new AbsenceForm(person.absentFrom(), person.absentUntil(), person.deputy() == null ? null : person.deputy().userName());
    }
}
