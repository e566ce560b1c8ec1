package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseForm;
import org.redress.casework.CaseIntake;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;
import org.redress.sweep.Health;
import org.redress.sweep.OutageReport;
import org.redress.sweep.Outages;
import org.redress.sweep.SetAsideCases;
import org.redress.sweep.SetAsideRow;
import org.redress.sweep.Sweep;
import org.redress.sweep.SweepState;
import org.redress.sweep.SweepStatus;

/** Inside the server: due work is done once, whatever is in the way, and one case that fails holds up no other. */
@ServerTest
class SweepIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    private final Caller employee = Caller.named("employee", "EMPLOYEE");
    private final Caller admin = Caller.named("admin", "EMPLOYEE", "ADMIN");
    private final Caller supervisor = Caller.named("supervisor", "EMPLOYEE", "SUPERVISOR");

    @Deployment
    static WebArchive war() {
        return InServer.war(SweepIT.class);
    }

    @Test
    @Tag("C14")
    void comesToTheSameWhetherRoundsAreFrequentOrRare() throws Exception {
        long often = recorded();
        long rarely = recorded();

        fallDue(often, "warn_at");
        await(() -> events(often).equals(List.of("WARN")));
        fallDue(often, "due_at");
        fallDue(rarely, "due_at");
        await(() -> events(often).contains("BREACH") && events(rarely).contains("BREACH"));

        // A warning that comes with the breach would tell nobody anything.
        assertThat(events(rarely)).containsExactly("BREACH");
        assertThat(events(often)).containsExactly("WARN", "BREACH");
        for (String column : List.of("state", "next_action")) {
            assertThat(clock(rarely, column)).isEqualTo(clock(often, column));
        }
        assertThat(ofCase(rarely, "escalation_level")).isEqualTo(ofCase(often, "escalation_level"));
        assertThat(journal(rarely, "ESCALATED")).isEqualTo(journal(often, "ESCALATED")).isEqualTo(1);
    }

    @Test
    @Tag("E02")
    @Tag("E06")
    void doesNothingAgainInLaterRounds() throws Exception {
        long id = recorded();
        fallDue(id, "due_at");
        await(() -> events(id).contains("BREACH"));
        long entries = number("select journal_seq from complaint_case where id = ?", id);

        long later = recorded();
        fallDue(later, "due_at");
        await(() -> events(later).contains("BREACH"));

        assertThat(events(id)).containsExactly("BREACH");
        assertThat(number("select journal_seq from complaint_case where id = ?", id)).isEqualTo(entries);
    }

    @Test
    @Tag("E06")
    void neverTellsASecondTimeThoughAClockWasSetBack() throws Exception {
        long id = recorded();
        fallDue(id, "warn_at");
        await(() -> events(id).contains("WARN"));
        long notices = number("select count(*) from notice where case_id = ?", id);

        // As if the machine believed that it were before the warning, and then once more after it.
        change("update deadline set next_action = 'WARN', next_action_at = warn_at where step = 'HANDOVER' and case_id = ?", id);
        await(() -> "BREACH".equals(clock(id, "next_action")));

        assertThat(events(id)).containsExactly("WARN");
        assertThat(number("select count(*) from notice where case_id = ?", id)).isEqualTo(notices);
        assertThat(journal(id, "CLOCK_WARNED")).isEqualTo(1);
    }

    @Test
    @Tag("E03")
    void setsAsideTheCaseThatFailsAndGoesOnWithTheRest() throws Exception {
        List<Long> ids = IntStream.range(0, 5).mapToObj(i -> recorded()).toList();
        long poisoned = ids.get(2);
        change("update deadline set calendar_version = 999 where step = 'HANDOVER' and case_id = ?", poisoned);

        ids.forEach(id -> fallDue(id, "due_at"));
        await(() -> ids.stream().allMatch(id -> id == poisoned || events(id).contains("BREACH")));
        await(() -> number("select count(*) from set_aside where case_id = ?", poisoned) == 1);

        assertThat(ids).filteredOn(id -> id != poisoned).allSatisfy(id -> {
            assertThat(events(id)).containsExactly("BREACH");
            assertThat(journal(id, "ESCALATED")).isEqualTo(1);
        });
        assertThat(events(poisoned)).as("nothing of the batch that was taken back").isEmpty();
        assertThat(journal(poisoned, "CLOCK_BREACHED")).isZero();
        String number = (String) ofCase(poisoned, "number");
        SetAsideRow row = shown(number).get(0);
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.reference()).hasSize(8);
        assertThat(row.nextTryAt()).isAfter(row.since());
        assertThat(useCase(SweepStatus.class).health().setAside()).isPositive();

        change("update deadline set calendar_version = 1 where step = 'HANDOVER' and case_id = ?", poisoned);
        admin.call(() -> {
            useCase(SetAsideCases.class).tryAgain(number);
            return null;
        });
        await(() -> events(poisoned).contains("BREACH"));

        assertThat(shown(number)).isEmpty();
        assertThat(journal(poisoned, "ESCALATED")).isEqualTo(1);
    }

    @Test
    @Tag("E06")
    void leavesACaseToWhoeverHoldsIt() throws Exception {
        long held = recorded();
        long free = recorded();
        transaction.begin();
        entities.createNativeQuery("select id from complaint_case where id = ? for update").setParameter(1, held).getResultList();
        onAnotherThread(() -> {
            fallDue(held, "due_at");
            fallDue(free, "due_at");
        });

        await(() -> events(free).contains("BREACH"));
        assertThat(events(held)).isEmpty();
        transaction.rollback();
        await(() -> events(held).contains("BREACH"));

        assertThat(events(held)).containsExactly("BREACH");
    }

    @Test
    @Tag("E05")
    void catchesUpAfterAnOutageWithoutAStorm() throws Exception {
        List<Long> ids = IntStream.range(0, 12).mapToObj(i -> recorded()).toList();
        // Down for two hours; each of them fell due some minutes after the one before.
        Instant to = moment().minusSeconds(1);
        Instant from = to.minus(Duration.ofHours(2));
        transaction.begin();
        for (int i = 0; i < ids.size(); i++) {
            move(ids.get(i), "due_at", from.plus(Duration.ofMinutes(5L + 5L * i)));
        }
        long outage = number("select coalesce(max(id), 0) + 1000 from outage");
        Query insert = entities.createNativeQuery("insert into outage (id, from_at, to_at) values (?, ?, ?)").setParameter(1, outage)
                .setParameter(2, at(from)).setParameter(3, at(to));
        insert.executeUpdate();
        transaction.commit();

        await(() -> number("select count(*) from outage where id = ? and caught_up_at is not null", outage) == 1);

        assertThat(ids).allSatisfy(id -> assertThat(events(id)).as("at most one event for a clock").containsExactly("BREACH"));
        assertThat(number("select count(*) from notice where case_id in (" + list(ids) + ")")).as("notices case by case").isZero();
        List<?> summed = entities.createNativeQuery("select count(*) from notice where kind = 'CAUGHT_UP' and text like ? group by person_id")
                .setParameter(1, "%" + from + "%").getResultList();
        assertThat(summed).as("one notice for each person").isNotEmpty().allSatisfy(count -> assertThat(((Number) count).intValue()).isEqualTo(1));
        OutageReport report = supervisor.call(() -> useCase(Outages.class).report(String.valueOf(outage)));
        assertThat(report.items()).extracting(OutageReport.Item::dueAt).isSorted();
        assertThat(report.items()).extracting(OutageReport.Item::caseNumber)
                .containsAll(ids.stream().map(id -> (String) ofCase(id, "number")).toList());
        assertThat(report.items()).allSatisfy(item -> assertThat(item.actedAt()).isAfter(to));
        assertThat(admin.call(() -> useCase(Outages.class).all())).anySatisfy(row -> assertThat(row.id()).isEqualTo(outage));
    }

    @Test
    @Tag("E07")
    void missesNoneOfMany() throws Exception {
        List<Long> ids = IntStream.range(0, 150).mapToObj(i -> recorded()).toList();

        transaction.begin();
        ids.forEach(id -> move(id, "due_at", moment()));
        transaction.commit();

        String these = list(ids);
        await(() -> number("select count(*) from deadline_event where threshold = 'BREACH' and case_id in (" + these + ")") == ids.size());
        assertThat(number("select count(*) from escalation where case_id in (" + these + ")")).isEqualTo(ids.size());
        assertThat(number("select count(distinct case_id) from escalation where case_id in (" + these + ")")).isEqualTo(ids.size());
    }

    @Test
    void tellsHowItStands() throws Exception {
        SweepStatus status = useCase(SweepStatus.class);
        await(() -> status.health().sweep() == SweepState.IDLE);

        Health health = status.health();

        assertThat(health.serves()).isTrue();
        assertThat(health.oldestDueSeconds()).isZero();
        assertThat(health.lastSignOfLifeSeconds()).isLessThan(30);
        assertThat(admin.call(status::overview).nodes()).hasSize(1).allSatisfy(node -> assertThat(node.clockJumps()).isZero());
    }

    // ---- What a test says --------------------------------------------------------------------------------------

    private long recorded() {
        try {
            String number = employee.call(() -> useCase(CaseIntake.class).record(new CaseForm(Kind.COMPLAINT, Channel.EMAIL, null, "en", null, null,
                    "A parcel", "The parcel came a little wet.", null, null, null, null, null, false, null, null, null, null), null)).number();
            return ((Number) entities.createNativeQuery("select id from complaint_case where number = ?").setParameter(1, number)
                    .getSingleResult()).longValue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The clock of the handover reaches something at this moment. */
    private void fallDue(long id, String column) {
        try {
            transaction.begin();
            move(id, column, moment());
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void move(long id, String column, Instant to) {
        Instant was = instant("select " + column + " from deadline where step = 'HANDOVER' and case_id = ?", id);
        Duration by = Duration.between(was, to);
        // In one statement: of a second one PostgreSQL would look at the case again, which somebody may hold.
        Query update = entities.createNativeQuery("update deadline set started_at = ?, warn_at = ?, due_at = ?, next_action_at = ? "
                + "where step = 'HANDOVER' and case_id = ?").setParameter(5, id);
        int place = 1;
        for (String moved : List.of("started_at", "warn_at", "due_at", "next_action_at")) {
            Instant before = instant("select " + moved + " from deadline where step = 'HANDOVER' and case_id = ?", id);
            update.setParameter(place++, at(before.plus(by)));
        }
        update.executeUpdate();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant moment() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant instant(String query, long id) {
        Object read = entities.createNativeQuery(query).setParameter(1, id).getSingleResult();
        return read instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) read).toInstant();
    }

    private void change(String statement, long id) throws Exception {
        transaction.begin();
        entities.createNativeQuery(statement).setParameter(1, id).executeUpdate();
        transaction.commit();
    }

    private List<String> events(long id) {
        List<String> thresholds = new ArrayList<>();
        entities.createNativeQuery("select e.threshold from deadline_event e join deadline d on d.id = e.deadline_id where d.step = 'HANDOVER' "
                + "and e.case_id = ? order by e.at, e.id").setParameter(1, id).getResultList().forEach(row -> thresholds.add((String) row));
        return thresholds;
    }

    private Object clock(long id, String column) {
        return entities.createNativeQuery("select " + column + " from deadline where step = 'HANDOVER' and case_id = ?").setParameter(1, id)
                .getSingleResult();
    }

    private Object ofCase(long id, String column) {
        return entities.createNativeQuery("select " + column + " from complaint_case where id = ?").setParameter(1, id).getSingleResult();
    }

    private long journal(long id, String type) {
        return number("select count(*) from journal_entry where type = '" + type + "' and case_id = ?", id);
    }

    private long number(String query, Object... parameters) {
        Query asked = entities.createNativeQuery(query);
        for (int i = 0; i < parameters.length; i++) {
            asked.setParameter(i + 1, parameters[i]);
        }
        return ((Number) asked.getSingleResult()).longValue();
    }

    private static String list(List<Long> ids) {
        return ids.toString().replace("[", "").replace("]", "");
    }

    private List<SetAsideRow> shown(String number) throws Exception {
        return admin.call(() -> useCase(SetAsideCases.class).all()).stream().filter(row -> row.caseNumber().equals(number)).toList();
    }

    private static <T> T useCase(Class<T> type) {
        return Caller.useCase(type);
    }

    /** Outside of the transaction of the test. */
    private static void onAnotherThread(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work);
        thread.start();
        thread.join();
    }

    /** The rounds come by themselves, and once more where one is just wanted. */
    private static void await(BooleanSupplier condition) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience with the sweep").isBefore(giveUp);
            useCase(Sweep.class).round();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
