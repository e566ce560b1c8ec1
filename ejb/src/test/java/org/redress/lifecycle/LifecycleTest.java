package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.rules.vocabulary.Kind;

class LifecycleTest {

    private static final String OPEN = "RECEIVED AWAITING_WRITTEN ASSESSMENT ROUTED INVESTIGATION PLAN_REVIEW RESOLVING AWAITING_CONFIRMATION RESOLVED";
    private static final String UNDER_WORK = "INVESTIGATION PLAN_REVIEW RESOLVING AWAITING_CONFIRMATION RESOLVED";

    /** The contract, written down a second time: action | from | by | needs | to ("stays" where the state remains). */
    private static final String CONTRACT = """
        accept                 | RECEIVED                          | DESK SYSTEM                |                         | ASSESSMENT
        await-written          | RECEIVED                          | DESK                       |                         | AWAITING_WRITTEN
        written-received       | AWAITING_WRITTEN                  | DESK                       |                         | RECEIVED
        decline                | ASSESSMENT                        | DESK                       | reply                   | CLOSED
        answer                 | RECEIVED                          | DESK RECORDER              | reply                   | CLOSED
        answer                 | ASSESSMENT                        | DESK                       | reply                   | CLOSED
        merge                  | %1$s                              | DESK SUPERVISOR            | into                    | CLOSED
        withdraw               | %1$s                              | DESK OWNER SUPERVISOR      | reason                  | CLOSED
        route                  | ASSESSMENT                        | DESK SYSTEM                | department              | ROUTED
        refuse                 | ROUTED                            | DEPARTMENT_HEAD            | reason                  | ASSESSMENT
        assign                 | ROUTED INVESTIGATION              | DEPARTMENT_HEAD            | handler                 | INVESTIGATION
        cannot-resolve         | INVESTIGATION RESOLVING           | OWNER                      | reason                  | ROUTED
        determine              | %2$s                              | OWNER SUPERVISOR           | responsibility cause    | stays
        propose                | INVESTIGATION                     | OWNER                      | plan                    | PLAN_REVIEW RESOLVING
        approve                | PLAN_REVIEW                       | APPROVER_IN_TURN           |                         | PLAN_REVIEW RESOLVING
        return                 | PLAN_REVIEW                       | APPROVER_IN_TURN           | advice                  | INVESTIGATION
        record                 | %2$s                              | OWNER                      | particulars             | stays
        reply                  | RESOLVING                         | OWNER                      | body                    | AWAITING_CONFIRMATION
        confirm                | AWAITING_CONFIRMATION             | COMPLAINANT OWNER          | evidence                | RESOLVED
        dispute                | AWAITING_CONFIRMATION RESOLVED    | COMPLAINANT OWNER          | reason                  | ROUTED
        lapse                  | AWAITING_CONFIRMATION             | SYSTEM                     |                         | CLOSED
        survey                 | RESOLVED CLOSED                   | SURVEYOR                   |                         | stays
        close                  | RESOLVED                          | OWNER SUPERVISOR           |                         | CLOSED
        reopen                 | CLOSED                            | SUPERVISOR                 | reason                  | INVESTIGATION
        escalate               | %1$s                              | PARTY SUPERVISOR           | reason                  | stays
        acknowledge-escalation | %1$s                              | MANAGER_REACHED            | instruction             | stays
        override-grade         | %1$s                              | DESK SUPERVISOR            | grade reason            | stays
        urge                   | %1$s                              | DIRECTOR SUPERVISOR        |                         | stays
        postpone               | %1$s                              | SUPERVISOR                 | desiredDate reason      | stays
        inform                 | %1$s                              | DESK OWNER SUPERVISOR      | body                    | stays
        """.formatted(OPEN, UNDER_WORK);

    /** Every state × action of the contract, by its words. */
    private static Map<String, String> contract() {
        Map<String, String> lines = new TreeMap<>();
        CONTRACT.lines().forEach(line -> {
            String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            for (String from : cells[1].split(" ")) {
                lines.put(from + " " + cells[0], sorted(cells[2]) + " | " + cells[3] + " | " + sorted(cells[4]));
            }
        });
        return lines;
    }

    private static String sorted(String words) {
        return String.join(" ", new TreeSet<>(List.of(words.split(" "))));
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(Status.values()).flatMap(s -> Arrays.stream(Action.values()).map(a -> Arguments.of(s, a)));
    }

    @ParameterizedTest(name = "{1} while {0}")
    @MethodSource("everyStateAndAction")
    void doesWhatTheContractSays(Status status, Action action) {
        String expected = contract().get(status + " " + action.word());

        String actual = Lifecycle.find(Kind.COMPLAINT, status, action).map(t -> names(t.by()) + " | " + String.join(" ", t.needs()) + " | "
            + (t.stays() ? "stays" : names(t.to()))).orElse(null);

        assertThat(actual).isEqualTo(expected);
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void hasOneLineForAnActionInAState() {
        for (Status status : Status.values()) {
            List<Action> actions = Lifecycle.from(Kind.COMPLAINT, status).stream().map(Transition::action).toList();

            assertThat(actions).as("actions while %s", status).doesNotHaveDuplicates();
        }
    }

    /** A suggestion goes every way that a complaint goes, and may end where it is read. */
    @ParameterizedTest(name = "{1} while {0}")
    @MethodSource("everyStateAndAction")
    void givesSuggestionsAndPraiseAShortWayBesides(Status status, Action action) {
        String expected = Map.of("ROUTED ANSWER", "DEPARTMENT_HEAD | reply | CLOSED", "INVESTIGATION ANSWER", "OWNER | reply | CLOSED")
            .getOrDefault(status + " " + action, contract().get(status + " " + action.word()));

        for (Kind kind : Lifecycle.SHORT_WAY) {
            String actual = Lifecycle.find(kind, status, action).map(t -> names(t.by()) + " | " + String.join(" ", t.needs()) + " | "
                + (t.stays() ? "stays" : names(t.to()))).orElse(null);

            assertThat(actual).as(kind.name()).isEqualTo(expected);
        }
    }

    @Test
    void letsNobodyEndAComplaintTheShortWay() {
        assertThat(Lifecycle.everBy(Kind.COMPLAINT, Action.ANSWER)).containsExactlyInAnyOrder(Who.DESK, Who.RECORDER);
        assertThat(Lifecycle.everBy(Kind.SUGGESTION, Action.ANSWER)).contains(Who.DEPARTMENT_HEAD, Who.OWNER);
    }

    @Test
    @Tag("L01")
    void reachesEveryStateFromTheFirst() {
        Set<Status> reached = EnumSet.of(Status.RECEIVED);
        Deque<Status> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Lifecycle.from(Kind.COMPLAINT, open.pop()).stream().flatMap(t -> t.to().stream()).filter(reached::add).forEach(open::add);
        }

        assertThat(reached).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    @Tag("L01")
    void letsEveryStateBeLeftBySomebody() {
        for (Status status : Status.values()) {
            Set<Who> movers = Lifecycle.from(Kind.COMPLAINT, status).stream().filter(t -> !t.stays()).flatMap(t -> t.by().stream())
                .filter(who -> who != Who.SYSTEM && who != Who.COMPLAINANT).collect(Collectors.toSet());

            assertThat(movers).as("who moves a case on from %s", status).isNotEmpty();
        }
    }

    @Test
    void doesNotLetAnybodyLapseACase() {
        assertThat(Action.of("lapse")).isEmpty();
    }

    @Test
    void namesActionsAsTheApiDoes() {
        assertThat(Action.of("cannot-resolve")).contains(Action.CANNOT_RESOLVE);
        assertThat(Action.of("CANNOT_RESOLVE")).isEmpty();
    }
}
