package org.redress.deadlines;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That something was done about a clock. Unique in the database, so that nothing is done twice, whoever tries. */
@Entity
@Table(name = "deadline_event")
public class DeadlineEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_event_seq")
    @SequenceGenerator(name = "deadline_event_seq", sequenceName = "deadline_event_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "deadline_id", nullable = false)
    private Long deadlineId;

    @Column(name = "threshold", nullable = false)
    private String threshold;

    @Column(name = "revision", nullable = false)
    private int revision;

    @Column(name = "at", nullable = false)
    private Instant at;

    /** When it was to be done; together with {@link #at} it tells how late the sweep was. */
    @Column(name = "was_due_at")
    private Instant wasDueAt;

    /** By which the database knows that something was done. */
    public record Key(Long deadlineId, String threshold, int revision) {
    }

    protected DeadlineEvent() {
    }

    /** @param threshold what was reached, such as {@code WARN} or {@code LATE-48} */
    public DeadlineEvent(Deadline deadline, String threshold, Instant at) {
        this.caseId = deadline.caseId();
        this.deadlineId = deadline.id();
        this.threshold = threshold;
        this.revision = deadline.revision();
        this.wasDueAt = deadline.nextActionAt();
        this.at = at;
    }
}
