package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseForm;
import org.redress.cases.CircumstancesForm;
import org.redress.casework.CaseIntake;
import org.redress.rulebook.ActiveRuleBook;
import org.redress.rulebook.RuleBookStatus;
import org.redress.rulebook.RuleBookStatus.RuleBookHealth;
import org.redress.rulebook.releases.ActionForm;
import org.redress.rulebook.releases.DraftForm;
import org.redress.rulebook.releases.Drafts;
import org.redress.rulebook.releases.Governance;
import org.redress.rulebook.releases.ReleaseState;
import org.redress.rulebook.releases.ReleaseView;
import org.redress.rulebook.releases.Releases;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;

/** Inside the server: what is final cannot be changed behind its back, no switch is noticed, and failing rules do not stay. */
@ServerTest
class RuleEpochsIT {

    private static final int SWITCHES = 20;

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    private final Caller author = Caller.named("author", "EMPLOYEE", "RULE_AUTHOR");
    private final Caller author2 = Caller.named("author2", "EMPLOYEE", "RULE_AUTHOR");
    private final Caller compliance = Caller.named("compliance", "EMPLOYEE", "COMPLIANCE_OFFICER");
    private final Caller employee = Caller.named("employee", "EMPLOYEE");

    @Deployment
    static WebArchive war() {
        return InServer.war(RuleEpochsIT.class, Patience.class);
    }

    @AfterEach
    void theFirstReleaseDecidesAgain() throws Exception {
        Patience.until(() -> compliance.call(() -> {
            if (Caller.useCase(Releases.class).show(1).state() != ReleaseState.ACTIVE) {
                Caller.useCase(Governance.class).activate(1, ActionForm.NOTHING);
            }
            return Caller.useCase(ActiveRuleBook.class).release().equals("1");
        }));
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsFinal() throws Exception {
        for (String statement : List.of(
                "update rule_file set content = 'x' where release = 1 and path = 'policy.csv'",
                "delete from rule_file where release = 1",
                "insert into rule_file (release, path, content) values (1, 'grading/more.drl', 'x')",
                "insert into rule_release_author (release, user_name) values (1, 'somebody')",
                "update rule_release set hash = 'x' where number = 1",
                "update rule_release set state = 'DRAFT' where number = 1",
                "delete from rule_release where number = 1",
                "update rule_step set actor = 'somebody'", "delete from rule_step",
                "update rule_epoch set release = 1", "delete from rule_epoch",
                "update rule_epoch_end set in_force = false", "delete from rule_epoch_end",
                "truncate table rule_step", "truncate table rule_file")) {
            assertThatThrownBy(() -> inTransaction(statement)).as(statement).isNotNull();
        }
        assertThat(compliance.call(() -> Caller.useCase(Releases.class).show(1)).problems()).isEmpty();
    }

    @Test
    @Tag("R11")
    void r11_everyDecisionHasOneReleaseWhileReleasesAreSwitched() throws Exception {
        List<Long> releases = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            releases.add(approvedPastTheCheck(rule("IE-1" + i, "grading", "city == \"Switch\"",
                    i == 0 ? "proposeGrade(IMPORTANT)" : "proposeGrade(MAJOR)")));
        }
        var over = new AtomicBoolean();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var people = List.of(deciding(over, failures), deciding(over, failures));
        people.forEach(Thread::start);

        for (int i = 0; i < SWITCHES; i++) {
            long release = releases.get(i % 2);
            compliance.call(() -> Caller.useCase(Governance.class).activate(release, ActionForm.NOTHING));
        }
        over.set(true);
        for (Thread person : people) {
            person.join();
        }

        assertThat(failures).isEmpty();
        List<?> decided = entities.createNativeQuery("select d.release, d.hash, d.epoch, d.fail_safe, c.grade, e.release, e.hash from decision d "
                + "join complaint_case c on c.id = d.case_id join rule_epoch e on e.number = d.epoch where c.city = 'Switch'").getResultList();
        assertThat(decided).hasSizeGreaterThan(SWITCHES);
        Map<String, String> grades = Map.of("1", "GENERAL", releases.get(0).toString(), "IMPORTANT", releases.get(1).toString(), "MAJOR");
        for (Object one : decided) {
            Object[] row = (Object[]) one;
            assertThat(row[0]).isEqualTo(String.valueOf(row[5]));
            assertThat(row[1]).isEqualTo(row[6]);
            assertThat(row[3]).isEqualTo(false);
            assertThat(row[4]).isEqualTo(grades.get(row[0]));
        }
        assertThat(decided.stream().map(row -> ((Object[]) row)[0]).collect(Collectors.toSet()).size()).isGreaterThan(1);
    }

    private Thread deciding(AtomicBoolean over, ConcurrentLinkedQueue<Throwable> failures) {
        return new Thread(() -> {
            while (!over.get()) {
                try {
                    record("Switch");
                } catch (Throwable e) {
                    failures.add(e);
                }
            }
        });
    }

    @Test
    @Tag("R10")
    void aRuleThatFailsIsNamedAndTheReleaseBeforeComesBackByItself() throws Exception {
        long failing = approvedPastTheCheck(rule("IE-20", "priority", "$times : raisedBefore, raisedBefore > 100", "proposePriority($times)"));
        long epoch = compliance.call(() -> Caller.useCase(Governance.class).activate(failing, ActionForm.NOTHING)).epoch();

        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(recordRaised(101));
        }

        // The case is there, graded on the safe side, and marked for a person.
        assertThat(entities.createNativeQuery("select grade, needs_triage from complaint_case where number = ?").setParameter(1, numbers.get(0))
                .getSingleResult()).asInstanceOf(InstanceOfAssertFactories.array(Object[].class)).contains(true);
        Patience.until(() -> compliance.call(() -> Caller.useCase(Releases.class).show(1).state() == ReleaseState.ACTIVE));
        assertThat(entities.createNativeQuery("select rule from rule_alarm where epoch = ?").setParameter(1, epoch).getResultList())
                .isEqualTo(List.of("IE-20"));
        RuleBookHealth health = Caller.useCase(RuleBookStatus.class).health();
        assertThat(health.state()).isEqualTo("ALARM");
        assertThat(String.join("\n", health.alarms())).contains("came back by itself").contains("IE-20");
        assertThat(entities.createNativeQuery("select count(*) from notice n join person p on p.id = n.person_id where p.user_name = 'author' "
                + "and n.kind = 'RULE_BOOK' and n.text like '%IE-20%'").getSingleResult().toString()).isNotEqualTo("0");
        // A person takes over, and the alarm is over.
        compliance.call(() -> Caller.useCase(Governance.class).activate(approvedPastTheCheck(rule("IE-21", "grading", "city == \"Calm\"",
                "proposeGrade(IMPORTANT)")), ActionForm.NOTHING));
        assertThat(Caller.useCase(RuleBookStatus.class).health().alarms()).isEmpty();
    }

    @Test
    void anEmergencyThatNobodyConfirmedForADayIsToldToThoseAboveOnce() throws Exception {
        inTransaction("update rule_book set last_epoch = last_epoch + 1");
        inTransaction("insert into rule_epoch (number, release, hash, kind, asked_by, asked_at, from_at, reason, open_cases) select b.last_epoch, 1, "
                + "r.hash, 'EMERGENCY', 'author', current_timestamp - interval '25' hour, current_timestamp - interval '25' hour, 'It grades wrongly.', "
                + "'NEW_ONLY' from rule_book b, rule_release r where r.number = 1");
        inTransaction("insert into rule_epoch_end (epoch, in_force, at, switch_at) select last_epoch, true, current_timestamp, current_timestamp "
                + "from rule_book");

        Patience.until(() -> String.join("", Caller.useCase(RuleBookStatus.class).health().alarms()).contains("nobody confirmed it within 24 hours"));
        Patience.until(() -> told().containsAll(List.of("compliance", "director")));
        // Whoever looks again tells nobody twice.
        assertThat(entities.createNativeQuery("select count(*) from rule_step where step = 'UNCONFIRMED' and release = 1").getSingleResult().toString())
                .isEqualTo("1");
        assertThatThrownBy(() -> author.call(() -> Caller.useCase(Governance.class).confirm(1))).hasMessageContaining("yourself");

        author2.call(() -> Caller.useCase(Governance.class).confirm(1));

        assertThat(Caller.useCase(RuleBookStatus.class).health().alarms()).isEmpty();
    }

    private List<?> told() {
        return entities.createNativeQuery("select distinct p.user_name from notice n join person p on p.id = n.person_id where n.kind = 'RULE_BOOK' "
                + "and n.text like '%nobody confirmed it within 24 hours%' order by 1").getResultList();
    }

    @Test
    @Tag("R09")
    void r09_aReleaseThatNoNodeCanUseNeverTakesOver() throws Exception {
        long broken = approvedPastTheCheck("package grading;\nrule \"IE-30 broken\"\nwhen\n    Nonsense( x == 1 )\nthen\nend\n");

        assertThatThrownBy(() -> compliance.call(() -> Caller.useCase(Governance.class).activate(broken, ActionForm.NOTHING)))
                .hasMessageContaining("did not take over");

        ReleaseView after = compliance.call(() -> Caller.useCase(Releases.class).show(broken));
        assertThat(after.state()).isEqualTo(ReleaseState.APPROVED);
        assertThat(after.history().toString()).contains("CANCELLED");
        assertThat(Caller.useCase(ActiveRuleBook.class).release()).isEqualTo("1");
        assertThat(String.join("\n", Caller.useCase(RuleBookStatus.class).health().alarms())).contains("Release " + broken + " was refused");
        assertThat(record("Sound")).isNotBlank();
    }

    /** Whatever the checker and a second person would have said of it. */
    private long approvedPastTheCheck(String rule) throws Exception {
        String folder = rule.substring("package ".length(), rule.indexOf(';'));
        long id = author.call(() -> Caller.useCase(Drafts.class).begin(new DraftForm("Planted by a test", 1L, Map.of(folder + "/planted.drl",
                rule)))).id();
        inTransaction("update rule_release set state = 'APPROVED', approved_hash = hash where number = " + id);
        return id;
    }

    private static String rule(String id, String folder, String condition, String consequence) {
        return "package " + folder + ";\n\nrule \"" + id + " planted by a test\"\nwhen\n    CaseFacts( " + condition
                + " )\n    $outcome : Outcome()\nthen\n    $outcome." + consequence + ";\nend\n";
    }

    private String record(String city) throws Exception {
        return record(new CaseForm(Kind.COMPLAINT, Channel.PHONE, null, null, null, null, "A parcel", "It came wet.", null, null, null, null, city,
                null, null, null, null, null));
    }

    private String recordRaised(int times) throws Exception {
        var raised = new CircumstancesForm(null, null, null, null, null, null, null, null, null, null, times, null);
        return record(new CaseForm(Kind.COMPLAINT, Channel.PHONE, null, null, null, null, "A parcel", "It came wet.", null, null, null, null, null,
                null, null, null, raised, null));
    }

    private String record(CaseForm form) throws Exception {
        Callable<String> recorded = () -> Caller.useCase(CaseIntake.class).record(form, null).number();
        return employee.call(recorded);
    }

    private void inTransaction(String statement) throws Exception {
        transaction.begin();
        try {
            entities.createNativeQuery(statement).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            throw e;
        }
    }
}
