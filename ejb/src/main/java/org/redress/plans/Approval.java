package org.redress.plans;

import java.time.Instant;

import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Role;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One approver's place in the order, and what they said. */
@Embeddable
public class Approval {

    @Column(name = "turn", nullable = false)
    private int turn;

    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "state", nullable = false)
    @Enumerated(EnumType.STRING)
    private ApprovalState state = ApprovalState.PENDING;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "advice")
    private String advice;

    protected Approval() {
    }

    Approval(int turn, Role role) {
        this.turn = turn;
        this.role = role;
    }

    void decide(ApprovalState decision, Viewer by, String with, Instant at) {
        state = decision;
        decidedBy = by.userName();
        decidedAt = at;
        advice = with;
    }

    int turn() {
        return turn;
    }

    public Role role() {
        return role;
    }

    public ApprovalState state() {
        return state;
    }

    /** User name, or null while nobody decided. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String advice() {
        return advice;
    }
}
