package org.redress.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who acts for somebody who is away: their deputy, else the deputy of that one, and never round in a circle. */
public final class StandIns {

    private StandIns() {
    }

    /**
     * @param suitable whether somebody may act in the matter at all
     * @return nobody, where the deputies end with somebody who is away too
     */
    public static Optional<Person> of(Person away, LocalDate today, Predicate<Person> suitable) {
        Set<String> asked = new HashSet<>();
        asked.add(away.userName());
        Person next = away.deputy();
        while (next != null && asked.add(next.userName())) {
            if (next.isHereOn(today) && suitable.test(next)) {
                return Optional.of(next);
            }
            next = next.deputy();
        }
        return Optional.empty();
    }
}
