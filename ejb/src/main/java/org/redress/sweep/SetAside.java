package org.redress.sweep;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A case whose due work fails. It stays due, and is left out until its next try, each time for longer; when a try goes well
 * the row is gone.
 */
@Entity
@Table(name = "set_aside")
public class SetAside {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int GROWTH = 4;
    private static final Duration LONGEST = Duration.ofHours(6);

    @Id
    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "case_number", nullable = false)
    private String caseNumber;

    @Column(name = "reference", nullable = false)
    private String reference;

    @Column(name = "failure", nullable = false)
    private String failure;

    @Column(name = "since", nullable = false)
    private Instant since;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "next_try_at", nullable = false)
    private Instant nextTryAt;

    protected SetAside() {
    }

    SetAside(Long caseId, String caseNumber, String reference, Instant since) {
        this.caseId = caseId;
        this.caseNumber = caseNumber;
        this.reference = reference;
        this.since = since;
    }

    /** One more try failed. */
    void failed(String why, Instant at) {
        failure = why;
        attempts++;
        nextTryAt = at.plus(delayAfter(attempts));
    }

    /** 1, 4, 16 minutes, and so on up to six hours. */
    static Duration delayAfter(int attempts) {
        Duration delay = FIRST;
        for (int i = 1; i < attempts && delay.compareTo(LONGEST) < 0; i++) {
            delay = delay.multipliedBy(GROWTH);
        }
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    /** Somebody wants it tried again with the next round. */
    void tryAt(Instant at) {
        nextTryAt = at;
    }

    SetAsideRow row() {
        return new SetAsideRow(caseNumber, reference, failure, since, attempts, nextTryAt);
    }
}
