package org.redress.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.redress.cases.CaseForm;
import org.redress.cases.ComplainantForm;
import org.redress.casework.ActionBody;
import org.redress.casework.MeasureForm;
import org.redress.casework.Rehearsal;
import org.redress.customers.CustomerForm;
import org.redress.json.Json;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.Status;
import org.redress.measures.MeasureAction;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.time.RedressClock;

import com.fasterxml.jackson.core.type.TypeReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A few hundred cases of the last weeks, in every state, made by the same use cases that people use. */
@ApplicationScoped
class DemonstrationCases {

    private static final int CASES = 260;
    private static final Duration PAST = Duration.ofDays(40);
    private static final Duration LATELY = Duration.ofDays(4);
    private static final int MOST_DEEDS_LATELY = 12;
    private static final Duration READ_AFTER = Duration.ofDays(3);
    private static final System.Logger LOG = System.getLogger(DemonstrationCases.class.getName());

    private static final List<String> CITIES = List.of("Berlin", "Hamburg", "Vienna", "Prague", "Lyon", "Osaka", "Shanghai", "Tallinn");
    private static final List<String> PROJECTS = List.of("North Tower", "Riverside", "Station Quarter", "Garden Court");

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    DemonstrationCustomers customers;

    @Inject
    Rehearsal rehearsal;

    @Inject
    RedressClock clock;

    @Inject
    Json json;

    void happen() {
        long there = em.createQuery("SELECT COUNT(c) FROM ComplaintCase c", Long.class).getSingleResult();
        if (there > 0) {
            return;
        }
        List<Story> stories = stories();
        Map<String, List<CustomerForm>> all = customers.arrive();
        // Seeded, so that every demonstration tells the same.
        Random random = new Random(20_02);
        Instant now = clock.instant();
        for (int i = 0; i < CASES; i++) {
            Story story = stories.get(i % stories.size());
            // More of the open work is of the last days, as in a real office.
            double recency = Math.pow((double) i / CASES, 0.7);
            Instant start = now.minus(PAST).plusSeconds((long) (PAST.toSeconds() * recency * 0.995)).minusSeconds(random.nextInt(7200));
            live(story, start, now, random, all.get(story.said().language()));
        }
        rehearsal.readNotices(now.minus(READ_AFTER));
        LOG.log(System.Logger.Level.INFO, "The demonstration has {0} cases.", CASES);
    }

    private List<Story> stories() {
        try (InputStream in = getClass().getResourceAsStream("stories.json")) {
            return json.mapper().readValue(in, new TypeReference<List<Story>>() {
            });
        } catch (IOException e) {
            throw new IllegalStateException("The stories of the demonstration cannot be read.", e);
        }
    }

    /** Lets one case live from its first call to where it is today. */
    private void live(Story story, Instant start, Instant now, Random random, List<CustomerForm> writers) {
        Life life = new Life(start, now, random);
        boolean logistics = "logistics".equals(story.department());
        String head = logistics ? "head2" : "head";
        String handler = logistics ? "handler3" : random.nextBoolean() ? "handler" : "handler2";
        String recorder = recorder(story.said().channel(), random);
        life.record(variant(story, start, random, writers), recorder);
        boolean good = story.said().kind() == Kind.COMPLIMENT || story.said().kind() == Kind.SUGGESTION;
        if (random.nextInt(12) == 0) {
            life.act(2, "intake", Action.ANSWER, ActionBody.builder().reply(story.reply()).build());
        }
        life.act(3, "intake", Action.ACCEPT, ActionBody.EMPTY);
        if (random.nextInt(25) == 0) {
            life.act(6, "intake", Action.DECLINE, ActionBody.builder().reply("We looked into this and found no fault. Here is what we found: "
                + story.reply()).build());
        }
        if (good) {
            life.act(5, "intake", Action.ANSWER, ActionBody.builder().reply(story.reply()).build());
        }
        life.act(8, "intake", Action.ROUTE, ActionBody.builder().department(story.department()).build());
        if (random.nextInt(15) == 0) {
            life.act(3, head, Action.REFUSE, ActionBody.builder().reason("Not ours: this belongs to another department.").build());
            life.act(3, "intake", Action.ROUTE, ActionBody.builder().department(story.department()).build());
        }
        handle(life, story, head, handler, random.nextInt(10) == 0, now);
        if (random.nextInt(12) == 0) {
            life.act(20, handler, Action.DISPUTE, ActionBody.builder().reason("The complainant says that it happened again.").build());
            handle(life, story, head, handler, false, now);
        }
        life.act(24, handler, Action.CONFIRM, ActionBody.builder().evidence("Confirmed on the telephone.").build());
        life.act(4, "surveyor", Action.SURVEY, ActionBody.builder().survey(3 + random.nextInt(3), null, true).build());
        life.moveMeasures(handler);
        life.act(10, "supervisor", Action.CLOSE, ActionBody.builder().lessons("Told in the team meeting.").build());
    }

    /** From the department's list to the answer, at first and again after a dispute. */
    private void handle(Life life, Story story, String head, String handler, boolean returned, Instant now) {
        life.act(5, head, Action.ASSIGN, ActionBody.builder().handler(handler).build());
        life.act(20, handler, Action.DETERMINE, ActionBody.builder().determination(
            life.chance(3) ? Responsibility.CUSTOMER : Responsibility.COMPANY, "Found by asking both sides and reading the records.", false)
            .build());
        life.act(12, handler, Action.PROPOSE, ActionBody.builder().plan(story.plan()).measures(measures(handler, now, life.major())).build());
        for (String approver : List.of("compliance", "supervisor", "director", "manager")) {
            if (returned && approver.equals("compliance")) {
                life.act(8, approver, Action.RETURN, ActionBody.builder().advice("Say what is done so that it does not happen again.").build());
                life.act(8, handler, Action.PROPOSE, ActionBody.builder().plan(story.plan() + " The instruction for staff is renewed.").build());
            }
            life.act(6, approver, Action.APPROVE, ActionBody.builder().advice("Agreed.").build());
        }
        life.act(10, handler, Action.REPLY, ActionBody.builder().body(story.reply()).build());
    }

    private static String recorder(Channel channel, Random random) {
        if (channel == Channel.WEB) {
            return null;
        }
        return random.nextBoolean() ? "intake" : "employee";
    }

    private static List<MeasureForm> measures(String handler, Instant now, boolean major) {
        LocalDate due = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(7);
        MeasureForm correction = new MeasureForm(MeasureType.CORRECTION, "Put it right at the customer's.", handler, due, null);
        return !major ? List.of(correction) : List.of(correction,
            new MeasureForm(MeasureType.CORRECTIVE, "Remove the cause.", handler, due, null),
            new MeasureForm(MeasureType.PREVENTIVE, "Check the same at all other sites.", handler, due, null),
            new MeasureForm(MeasureType.ACCOUNTABILITY, "Talk with those responsible.", "head", due, null));
    }

    private static CaseForm variant(Story story, Instant start, Random random, List<CustomerForm> writers) {
        CaseForm said = story.said();
        ComplainantForm complainant = random.nextInt(20) == 0 ? null : DemonstrationCustomers.oneOf(writers, random);
        String product = story.products() == null || story.products().isEmpty() ? null : story.products().get(random.nextInt(story.products().size()));
        return new CaseForm(said.kind(), said.channel(), said.form(), said.language(), start.atOffset(ZoneOffset.UTC), said.category(),
            said.title(), said.description(), said.remedySought(), start.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(random.nextInt(3)),
            product, PROJECTS.get(random.nextInt(PROJECTS.size())), complainant == null ? CITIES.get(random.nextInt(CITIES.size())) : complainant.city(), said.confidential(), null,
            complainant, said.circumstances(), null);
    }

    /** One case on its way through time; what would lie in the future does not happen. */
    private final class Life {

        private final Random random;
        private final Instant now;
        private Instant moment;
        private String number;
        private Kind kind;
        private Status status = Status.RECEIVED;
        private int deedsLeft;

        Life(Instant start, Instant now, Random random) {
            // Of the last days much lies somewhere on its way, as people have more to do than this.
            this.deedsLeft = start.isAfter(now.minus(LATELY)) ? random.nextInt(MOST_DEEDS_LATELY) : Integer.MAX_VALUE;
            this.moment = start;
            this.now = now;
            this.random = random;
        }

        void record(CaseForm form, String by) {
            moment = moment.plusSeconds(60L + random.nextInt(1800));
            kind = form.kind();
            clock.during(moment, () -> number = rehearsal.record(form, by));
            status = em.createQuery("SELECT c.status FROM ComplaintCase c WHERE c.number = :number", Status.class)
                .setParameter("number", number).getSingleResult();
        }

        /** @param hours at most, until somebody gets round to it */
        void act(int hours, String by, Action action, ActionBody body) {
            Instant next = moment.plusSeconds(300L + random.nextInt(hours * 3600));
            boolean possible = deedsLeft > 0 && Lifecycle.find(kind, status, action).isPresent() && next.isBefore(now);
            if (possible && approvesInTurn(by, action)) {
                moment = next;
                deedsLeft--;
                clock.during(moment, () -> status = rehearsal.act(number, by, action, body));
            }
        }

        private boolean approvesInTurn(String by, Action action) {
            if (action != Action.APPROVE && action != Action.RETURN) {
                return true;
            }
            String inTurn = String.valueOf(em.createQuery("SELECT c.approverInTurn FROM ComplaintCase c WHERE c.number = :number", Object.class)
                .setParameter("number", number).getSingleResult());
            return switch (by) {
                case "compliance" -> inTurn.equals("COMPLIANCE_OFFICER");
                case "supervisor" -> inTurn.equals("SUPERVISOR");
                case "director" -> inTurn.equals("DIRECTOR");
                default -> inTurn.equals("GENERAL_MANAGER");
            };
        }

        boolean chance(int in) {
            return random.nextInt(in) == 0;
        }

        boolean major() {
            return em.createQuery("SELECT COUNT(c) FROM ComplaintCase c WHERE c.number = :number AND c.grading.grade = org.redress.rules.vocabulary.Grade.MAJOR",
                Long.class).setParameter("number", number).getSingleResult() > 0;
        }

        void moveMeasures(String handler) {
            if (status == Status.RESOLVED && moment.isBefore(now)) {
                clock.during(moment, () -> {
                    rehearsal.moveMeasures(number, "supervisor", MeasureAction.APPROVE, null);
                    rehearsal.moveMeasures(number, handler, MeasureAction.COMPLETE, "Done, see the sheet.");
                    rehearsal.moveMeasures(number, "quality", MeasureAction.VERIFY, "Checked on site.");
                });
            }
        }
    }
}
