package org.redress.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.redress.people.People;
import org.redress.people.Person;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may be given a case: a handler of its department, independent of the matter, and here. */
@ApplicationScoped
class Handlers {

    @Inject
    People people;

    @Inject
    Settings settings;

    /** @throws Refusal invalid, naming who would do */
    Person forCase(Handling h, String userName) {
        List<Person> all = people.handlersOf(h.c.departmentId());
        Person handler = all.stream().filter(p -> p.userName().equals(userName)).findFirst()
            .orElseThrow(() -> Refusal.invalid("/handler", "'" + userName + "' handles no cases in department "
                + h.c.department().code() + ". There are: " + names(all) + "."));
        if (h.c.isMatterOf(handler.viewer())) {
            throw Refusal.invalid("/handler", "'" + handler.userName() + "' is not independent: the matter is about or by them. "
                + "Assign somebody else.");
        }
        requireHere(h, handler, all);
        return handler;
    }

    /** Where everybody is away the case may still be given: the deputy of whoever gets it is told. */
    private void requireHere(Handling h, Person handler, List<Person> all) {
        LocalDate today = h.now().atZone(ZoneId.of(settings.zone())).toLocalDate();
        List<Person> here = all.stream().filter(p -> p.isHereOn(today) && !h.c.isMatterOf(p.viewer()) && p.has(Role.HANDLER)).toList();
        if (!handler.isHereOn(today) && !here.isEmpty()) {
            String until = handler.absentUntil() == null ? "" : " until " + handler.absentUntil();
            throw Refusal.invalid("/handler", "'" + handler.userName() + "' is away" + until + ", and the clock would run meanwhile. Here are: "
                + names(here) + ".");
        }
    }

    private static String names(List<Person> handlers) {
        return String.join(", ", handlers.stream().map(Person::userName).toList());
    }
}
