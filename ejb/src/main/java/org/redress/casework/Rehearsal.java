package org.redress.casework;

import java.time.Instant;

import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.OutboxMail;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.measures.Measure;
import org.redress.measures.MeasureAction;
import org.redress.measures.Measures;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.people.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Plays cases through as if people had come to their desks; only the demonstration uses it. */
@ApplicationScoped
@Transactional
public class Rehearsal {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Recording recording;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Measures measures;

    @Inject
    Grading grading;

    @Inject
    People people;

    /** @param by user name, or null for the public form */
    public String record(CaseForm form, String by) {
        ComplaintCase c = recording.record(form, by == null ? null : viewer(by));
        settleMails(c);
        return c.number();
    }

    public Status act(String number, String by, Action action, ActionBody body) {
        ComplaintCase c = register.forChange(number).orElseThrow();
        Handling h = work.takeUp(c, viewer(by), by);
        work.act(h, action, body);
        settleMails(c);
        return c.status();
    }

    /** Moves every measure of the case one step further, by somebody who may. */
    public void moveMeasures(String number, String by, MeasureAction action, String evidence) {
        ComplaintCase c = register.forChange(number).orElseThrow();
        Handling h = work.takeUp(c, viewer(by), by);
        for (Measure measure : measures.of(c.id())) {
            if (action.from().contains(measure.state())) {
                measure.act(action, h.viewer, evidence, h.now());
                h.pen.write(action.event(), java.util.Map.of("id", measure.id(), "type", measure.type()));
            }
        }
        grading.stand(h);
    }

    /** What was told in an invented past left in it: it must reach nobody today, whatever mail server is set, now or later. */
    private void settleMails(ComplaintCase c) {
        em.flush();
        em.createQuery("SELECT m FROM OutboxMail m WHERE m.caseId = :caseId AND m.state = org.redress.correspondence.OutboxMail.State.WAITING", OutboxMail.class)
            .setParameter("caseId", c.id()).getResultList().forEach(mail -> mail.sent(mail.writtenAt()));
    }

    /** In a real office the notices of past weeks have been read. */
    public void readNotices(Instant before) {
        em.createQuery("UPDATE Notice n SET n.readAt = n.visibleFrom WHERE n.visibleFrom < :before AND n.readAt IS NULL").setParameter("before", before)
            .executeUpdate();
    }

    private Viewer viewer(String userName) {
        return people.active(userName).map(Person::viewer).orElseThrow();
    }
}
