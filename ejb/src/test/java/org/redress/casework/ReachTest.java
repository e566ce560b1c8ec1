package org.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.people.Department;
import org.redress.people.Person;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Role;

/** Whoever should hear of a case: nobody is left out, and nothing is dropped. */
@Tag("E08")
class ReachTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Person handler = person("handler");
    private final Person head = person("head");
    private final Person supervisor = person("supervisor");
    private final Person director = person("director");
    private final Person manager = person("manager");
    private final Person colleague = person("colleague");
    private final Person other = person("other");
    private final Map<EscalationLevel, List<Person>> chain = new EnumMap<>(Map.of(
        EscalationLevel.HANDLER, List.of(handler), EscalationLevel.DEPARTMENT_HEAD, List.of(head),
        EscalationLevel.SUPERVISOR, List.of(supervisor), EscalationLevel.DIRECTOR, List.of(director),
        EscalationLevel.GENERAL_MANAGER, List.of(manager)));
    private final Set<Person> concerned = new HashSet<>();
    private Person deputyOfTheHead;

    @Test
    void tellsWhoeverIsMeantAndHere() {
        Reached reached = reach(EscalationLevel.HANDLER);

        assertThat(reached.told()).containsExactly(new Told(handler, null, false));
        assertThat(reached.level()).isEqualTo(EscalationLevel.HANDLER);
    }

    @Test
    void tellsTheDeputyOfWhoIsAwayAndThatOneWhenTheyAreBack() {
        away(handler, colleague);

        Reached reached = reach(EscalationLevel.HANDLER);

        assertThat(reached.told()).containsExactly(new Told(handler, null, true), new Told(colleague, handler, false));
        assertThat(reached.here()).containsExactly("colleague");
    }

    @Test
    void tellsTheDeputyOfADeputyWhoIsAwayToo() {
        away(handler, colleague);
        away(colleague, other);

        assertThat(reach(EscalationLevel.HANDLER).here()).containsExactly("other");
    }

    @Test
    void leavesACircleOfDeputiesUpwards() {
        away(handler, colleague);
        away(colleague, handler);

        Reached reached = reach(EscalationLevel.HANDLER);

        assertThat(reached.here()).containsExactly("head");
        assertThat(reached.level()).isEqualTo(EscalationLevel.DEPARTMENT_HEAD);
    }

    @Test
    void tellsNobodyWhoLeftButTheirDeputy() {
        left(handler, colleague);

        assertThat(reach(EscalationLevel.HANDLER).told()).containsExactly(new Told(colleague, handler, false));
    }

    @Test
    void tellsTheDeputyOfTheDepartmentWhereTheHeadNamedNobody() {
        away(head, null);
        deputyOfTheHead = colleague;

        assertThat(reach(EscalationLevel.DEPARTMENT_HEAD).told()).containsExactly(new Told(head, null, true), new Told(colleague, head, false));
    }

    @Test
    void goesUpWhereALevelIsEmpty() {
        chain.put(EscalationLevel.HANDLER, List.of());
        chain.put(EscalationLevel.DEPARTMENT_HEAD, List.of());

        assertThat(reach(EscalationLevel.HANDLER).level()).isEqualTo(EscalationLevel.SUPERVISOR);
    }

    @Test
    void asksNobodyInTheirOwnMatterNotEvenAsADeputy() {
        concerned.add(director);
        assertThat(reach(EscalationLevel.DIRECTOR).here()).containsExactly("manager");

        away(head, colleague);
        concerned.add(colleague);
        assertThat(reach(EscalationLevel.DEPARTMENT_HEAD).here()).containsExactly("supervisor");
    }

    @Test
    void comesToTheSupervisorsAtLastBeTheyHereOrNot() {
        away(supervisor, null);
        away(director, null);
        away(manager, null);

        Reached reached = reach(EscalationLevel.DIRECTOR);

        assertThat(reached.here()).containsExactly("supervisor");
        assertThat(reached.told()).extracting(Told::person).containsExactlyInAnyOrder(director, manager, supervisor);
    }

    @Test
    void tellsNobodyTwice() {
        away(handler, head);

        Reached both = reach(EscalationLevel.HANDLER).and(reach(EscalationLevel.DEPARTMENT_HEAD));

        assertThat(both.told()).extracting(Told::person).containsExactly(handler, head);
    }

    private Reached reach(EscalationLevel level) {
        Reach.Chain of = new Reach.Chain() {
            @Override
            public List<Person> at(EscalationLevel at) {
                return chain.get(at);
            }

            @Override
            public Optional<Person> deputyOfTheHead() {
                return Optional.ofNullable(deputyOfTheHead);
            }
        };
        return new Reach(of, person -> !concerned.contains(person), TODAY).from(level);
    }

    private static Person person(String userName) {
        return new Person(userName, userName, null, (Department) null, Set.of(Role.EMPLOYEE));
    }

    private static void away(Person person, Person deputy) {
        person.goAway(TODAY.minusDays(1), TODAY);
        person.nameDeputy(deputy);
    }

    private static void left(Person person, Person deputy) {
        person.become(person.name(), null, null, Set.of(), false);
        person.nameDeputy(deputy);
    }
}
