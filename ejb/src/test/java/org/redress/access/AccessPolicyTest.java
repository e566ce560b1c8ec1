package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.Status;
import org.redress.lifecycle.Who;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Role;

class AccessPolicyTest {

    private static final long MINE = 7;
    private static final long OTHER = 8;

    private final AccessPolicy policy = new AccessPolicy();

    /** In which relations to the case people of each sort stand; all else they are not. */
    private static final Map<String, Set<Who>> PEOPLE = Map.ofEntries(
        Map.entry("employee", EnumSet.noneOf(Who.class)),
        Map.entry("recorder", EnumSet.of(Who.RECORDER, Who.PARTY)),
        Map.entry("intake", EnumSet.of(Who.DESK)),
        Map.entry("head", EnumSet.of(Who.DEPARTMENT_HEAD, Who.PARTY)),
        Map.entry("other head", EnumSet.noneOf(Who.class)),
        Map.entry("owner", EnumSet.of(Who.OWNER, Who.PARTY)),
        Map.entry("other handler", EnumSet.noneOf(Who.class)),
        Map.entry("former handler", EnumSet.of(Who.PARTY)),
        Map.entry("compliance", EnumSet.of(Who.APPROVER_IN_TURN)),
        Map.entry("supervisor", EnumSet.of(Who.SUPERVISOR)),
        Map.entry("surveyor", EnumSet.of(Who.SURVEYOR)),
        Map.entry("quality", EnumSet.noneOf(Who.class)),
        Map.entry("director", EnumSet.of(Who.DIRECTOR)),
        Map.entry("reached director", EnumSet.of(Who.DIRECTOR, Who.MANAGER_REACHED, Who.PARTY)),
        Map.entry("general manager", EnumSet.noneOf(Who.class)),
        Map.entry("author", EnumSet.noneOf(Who.class)),
        Map.entry("auditor", EnumSet.noneOf(Who.class)),
        Map.entry("admin", EnumSet.noneOf(Who.class)));

    static Stream<Arguments> everyStateAndPerson() {
        return Arrays.stream(Status.values()).flatMap(s -> new TreeSet<>(PEOPLE.keySet()).stream().map(p -> Arguments.of(s, p)));
    }

    @ParameterizedTest(name = "{1} while {0}")
    @MethodSource("everyStateAndPerson")
    void allowsWhatTheTableGivesTheRelation(Status status, String person) {
        ACase c = new ACase(status);
        Set<Action> expected = Lifecycle.from(Kind.COMPLAINT, status).stream()
            .filter(t -> t.by().stream().anyMatch(PEOPLE.get(person)::contains))
            .map(t -> t.action()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));

        List<Action> allowed = policy.allowed(viewer(person), c, standing(person));

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Viewer viewer(String person) {
        return switch (person) {
            case "recorder" -> aViewer(2, null, Role.EMPLOYEE);
            case "intake" -> aViewer(3, null, Role.INTAKE);
            case "head" -> aViewer(4, MINE, Role.DEPARTMENT_HEAD);
            case "other head" -> aViewer(5, OTHER, Role.DEPARTMENT_HEAD);
            case "owner" -> aViewer(6, MINE, Role.HANDLER);
            case "other handler", "former handler" -> aViewer(7, MINE, Role.HANDLER);
            case "compliance" -> aViewer(8, null, Role.COMPLIANCE_OFFICER);
            case "supervisor" -> aViewer(9, null, Role.SUPERVISOR);
            case "surveyor" -> aViewer(10, null, Role.SURVEYOR);
            case "quality" -> aViewer(11, null, Role.QUALITY);
            case "director", "reached director" -> aViewer(12, null, Role.DIRECTOR);
            case "general manager" -> aViewer(13, null, Role.GENERAL_MANAGER);
            case "author" -> aViewer(14, null, Role.RULE_AUTHOR);
            case "auditor" -> aViewer(15, null, Role.AUDITOR);
            case "admin" -> aViewer(16, null, Role.ADMIN);
            default -> aViewer(1, null, Role.EMPLOYEE);
        };
    }

    private static CaseStanding standing(String person) {
        return new CaseStanding(Set.of("recorder", "former handler", "reached director").contains(person), person.equals("reached director"));
    }

    private static Viewer aViewer(long id, Long department, Role role) {
        return new Viewer(id, "user" + id, "User " + id, "user" + id + "@redress.example", EnumSet.of(Role.EMPLOYEE, role), department);
    }

    @Test
    @Tag("P08")
    void letsNobodyApproveWhatTheyProposed() {
        Viewer proposer = aViewer(ACase.PROPOSER, null, Role.COMPLIANCE_OFFICER);

        List<Action> allowed = policy.allowed(proposer, new ACase(Status.PLAN_REVIEW), new CaseStanding(true, false));

        assertThat(allowed).doesNotContain(Action.APPROVE, Action.RETURN).contains(Action.ESCALATE);
    }

    @Test
    @Tag("ISO-9")
    void leavesNobodyTheirOwnMatterButToCallForHelp() {
        for (Status status : EnumSet.complementOf(EnumSet.of(Status.CLOSED))) {
            ACase ownMatter = new ACase(status) {
                @Override
                public boolean isMatterOf(Viewer viewer) {
                    return true;
                }
            };

            List<Action> allowed = policy.allowed(aViewer(9, null, Role.SUPERVISOR), ownMatter, new CaseStanding(true, true));

            assertThat(allowed).as("while %s", status).containsExactly(Action.ESCALATE);
        }
    }

    @Test
    void letsTheComplianceOfficerStandInWhereACaseIsConfidential() {
        ACase confidential = new ACase(Status.RECEIVED) {
            @Override
            public boolean isConfidential() {
                return true;
            }
        };

        List<Action> allowed = policy.allowed(viewer("compliance"), confidential, new CaseStanding(false, false));

        assertThat(allowed).contains(Action.ACCEPT, Action.ANSWER, Action.WITHDRAW, Action.OVERRIDE_GRADE);
    }

    @Test
    void restrictsEveryRoleByParty() {
        for (Role role : Role.values()) {
            Restriction restriction = policy.visible(aViewer(1, MINE, role));

            assertThat(restriction.condition()).as("what %s sees", role).contains("CaseParty");
        }
    }

    @Test
    void showsConfidentialCasesByOfficeToComplianceAndAuditorOnly() {
        for (Role role : Role.values()) {
            boolean byOffice = policy.visible(aViewer(1, MINE, role)).condition().contains("c.confidential = TRUE");

            assertThat(byOffice).as("%s sees confidential cases", role)
                .isEqualTo(role == Role.COMPLIANCE_OFFICER || role == Role.AUDITOR);
        }
    }

    /** A case of department 7, recorded by 2, handled by 6, whose plan was proposed by 6 and awaits compliance. */
    private static class ACase implements CaseRelation {

        static final long PROPOSER = 6;

        private final Status status;

        ACase(Status status) {
            this.status = status;
        }

        @Override
        public Kind kind() {
            return Kind.COMPLAINT;
        }

        @Override
        public boolean hasWishedDate() {
            return true;
        }

        @Override
        public Status status() {
            return status;
        }

        @Override
        public boolean isConfidential() {
            return false;
        }

        @Override
        public Long departmentId() {
            return MINE;
        }

        @Override
        public Long ownerId() {
            return 6L;
        }

        @Override
        public Long recordedById() {
            return 2L;
        }

        @Override
        public Role approverInTurn() {
            return Role.COMPLIANCE_OFFICER;
        }

        @Override
        public Long proposedById() {
            return PROPOSER;
        }

        @Override
        public boolean isMatterOf(Viewer viewer) {
            return false;
        }
    }
}
