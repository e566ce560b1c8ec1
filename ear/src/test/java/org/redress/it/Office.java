package org.redress.it;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.redress.cases.CaseForm;
import org.redress.cases.CircumstancesForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseActions;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseIntake;
import org.redress.casework.CaseView;
import org.redress.lifecycle.Action;
import org.redress.people.AbsenceForm;
import org.redress.people.Absences;
import org.redress.people.DepartmentRow;
import org.redress.people.PersonForm;
import org.redress.people.StaffRegister;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Role;

/**
 * A department of one test's own, with a head, a handler and a colleague, who can be away without anybody else noticing.
 * Works inside the server.
 */
public final class Office {

    private static final Map<String, String> DEMONSTRATION = Map.of("employee", "EMPLOYEE", "intake", "INTAKE", "supervisor", "SUPERVISOR",
            "director", "DIRECTOR", "manager", "GENERAL_MANAGER", "compliance", "COMPLIANCE_OFFICER", "admin", "ADMIN", "auditor", "AUDITOR");

    private final String code = "office-" + UUID.randomUUID().toString().substring(0, 8);
    final String head = code + ".head";
    final String handler = code + ".handler";
    final String colleague = code + ".colleague";

    private Office() {
    }

    static Office open() throws Exception {
        return open("standard");
    }

    static Office open(String calendar) throws Exception {
        Office office = new Office();
        office.as("admin", () -> {
            StaffRegister register = Caller.useCase(StaffRegister.class);
            register.open(new DepartmentRow(office.code, office.code, calendar, null));
            register.register(office.person(office.head, EnumSet.of(Role.DEPARTMENT_HEAD), true));
            register.register(office.person(office.handler, EnumSet.of(Role.HANDLER), true));
            register.register(office.person(office.colleague, EnumSet.of(Role.EMPLOYEE), true));
            return null;
        });
        return office;
    }

    PersonForm person(String userName, Set<Role> roles, boolean active) {
        return new PersonForm(userName, userName, null, code, roles, active, null);
    }

    String code() {
        return code;
    }

    void away(String userName, String deputy) throws Exception {
        as("admin", () -> {
            Caller.useCase(Absences.class).planFor(userName, new AbsenceForm(LocalDate.now().minusDays(1), null, deputy));
            return null;
        });
    }

    /** A case that the handler of this office has; its number. */
    String caseOfTheHandler(CircumstancesForm circumstances) throws Exception {
        String number = routed(circumstances);
        act(head, number, Action.ASSIGN, ActionBody.builder().handler(handler).build());
        return number;
    }

    String routed(CircumstancesForm circumstances) throws Exception {
        CaseForm form = new CaseForm(Kind.COMPLAINT, Channel.PHONE, null, null, null, null, "A matter of " + code, "It came wet.", null, null,
                null, null, null, null, null, null, circumstances, null);
        String number = as("employee", () -> Caller.useCase(CaseIntake.class).record(form, null)).number();
        act("intake", number, Action.ACCEPT, ActionBody.EMPTY);
        act("intake", number, Action.ROUTE, ActionBody.builder().department(code).build());
        return number;
    }

    /** Praise or an idea that a member of staff put down with their name; its number. */
    String dropped(Kind kind, CircumstancesForm circumstances) throws Exception {
        CaseForm form = new CaseForm(kind, Channel.STAFF, null, null, null, null, "An idea of " + code, "Open the window.", null, null,
                null, null, null, null, null, null, circumstances, null);
        return as("employee", () -> Caller.useCase(CaseIntake.class).record(form, null)).number();
    }

    CaseView act(String userName, String number, Action action, ActionBody body) throws Exception {
        return as(userName, () -> Caller.useCase(CaseActions.class).perform(number, action, body, null));
    }

    CaseView see(String userName, String number) throws Exception {
        return as(userName, () -> Caller.useCase(CaseFiles.class).get(number));
    }

    <T> T as(String userName, Callable<T> work) throws Exception {
        String role = userName.equals(head) ? "DEPARTMENT_HEAD" : userName.equals(handler) ? "HANDLER" : DEMONSTRATION.getOrDefault(userName, "EMPLOYEE");
        return (role.equals("EMPLOYEE") ? Caller.named(userName, role) : Caller.named(userName, "EMPLOYEE", role)).call(work);
    }
}
