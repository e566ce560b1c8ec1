package org.redress.cases;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Our answer and what became of it: told, then confirmed or disputed by the complainant, or met by silence; in the end they are
 * asked how satisfied they are.
 */
@Embeddable
public class Answering {

    @Column(name = "replied_at")
    private Instant repliedAt;

    /** Working hours from received to the first answer. */
    @Column(name = "response_hours")
    private BigDecimal responseHours;

    /** Until when the complainant may keep silent. */
    @Column(name = "silent_until")
    private Instant silentUntil;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    /** How often it went to a department; the first time counts. */
    @Column(name = "rounds", nullable = false)
    private int rounds = 1;

    @Column(name = "disputes", nullable = false)
    private int disputes;

    @Embedded
    private SurveyResult survey;

    /** A call to the complainant is due: resolved and not asked yet. */
    @Column(name = "survey_due", nullable = false)
    private boolean surveyDue;

    protected Answering() {
    }

    /** The decision was told to the complainant; the first time counts. */
    void told(Instant at, BigDecimal hours) {
        if (repliedAt == null) {
            repliedAt = at;
            responseHours = hours;
        }
    }

    void awaitWordUntil(Instant mayBeSilentUntil) {
        silentUntil = mayBeSilentUntil;
    }

    /** Silence does not end the case any more, a person has to. */
    void waitNoMore() {
        silentUntil = null;
    }

    void confirmed(Instant at) {
        waitNoMore();
        resolvedAt = at;
        surveyDue = true;
    }

    /** A second dispatch. */
    void disputed() {
        waitNoMore();
        survey = null;
        disputes++;
        takenUpAgain();
    }

    void takenUpAgain() {
        resolvedAt = null;
        surveyDue = false;
        rounds++;
    }

    void asked(SurveyResult result) {
        survey = result;
        surveyDue = false;
    }

    public Instant repliedAt() {
        return repliedAt;
    }

    public BigDecimal responseHours() {
        return responseHours;
    }

    public Instant silentUntil() {
        return silentUntil;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    public int rounds() {
        return rounds;
    }

    public int disputes() {
        return disputes;
    }

    /** Null until somebody asked. */
    public SurveyResult survey() {
        return survey == null || survey.at() == null ? null : survey;
    }
}
