package org.redress.cases;

import org.redress.rules.vocabulary.Grade;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How severe a case is and how urgent among its like: by the rules, until a person or a clock that ran out says otherwise. */
@Embeddable
public class GivenGrade {

    @Column(name = "grade", nullable = false)
    @Enumerated(EnumType.STRING)
    private Grade grade = Grade.IMPORTANT;

    /** A person gave the grade; rules do not change it any more. */
    @Column(name = "grade_overridden", nullable = false)
    private boolean overridden;

    /** The rules could not decide; a person must look. */
    @Column(name = "needs_triage", nullable = false)
    private boolean needsTriage;

    @Column(name = "priority", nullable = false)
    private int priority;

    protected GivenGrade() {
    }

    /** Takes what the rules gave, or what an override keeps. */
    void take(Grade given, int rank, boolean triage) {
        grade = given;
        priority = rank;
        needsTriage = triage;
    }

    /** A person's word, which also answers the question of the rules. */
    void override(Grade given) {
        lift(given);
        needsTriage = false;
    }

    /** Because of what happened to the case, not of what it is about. */
    void lift(Grade given) {
        grade = given;
        overridden = true;
    }

    boolean says(Grade given, boolean triage) {
        return given == grade && triage == needsTriage;
    }

    public Grade grade() {
        return grade;
    }

    public boolean isOverridden() {
        return overridden;
    }

    public boolean needsTriage() {
        return needsTriage;
    }

    public int priority() {
        return priority;
    }
}
