package org.redress.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.redress.people.Person;
import org.redress.rules.vocabulary.EscalationLevel;

/**
 * Who hears of a case.
 *
 * @param level the level at which somebody is here, which may be above the one that was asked
 */
record Reached(EscalationLevel level, List<Told> told) {

    Reached {
        told = List.copyOf(told);
    }

    /** Both, nobody twice. */
    Reached and(Reached other) {
        Map<Person, Told> all = new LinkedHashMap<>();
        told.forEach(t -> all.put(t.person(), t));
        other.told.forEach(t -> all.merge(t.person(), t, (one, two) -> one.inPlaceOf() == null ? one : two));
        return new Reached(level, List.copyOf(all.values()));
    }

    /** User names of those who can read it now, by name. */
    List<String> here() {
        return told.stream().filter(t -> !t.away()).map(t -> t.person().userName()).sorted().toList();
    }

    boolean isNobody() {
        return here().isEmpty();
    }
}
