package org.redress.measures;

import java.time.Instant;
import java.time.LocalDate;

import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.MeasureType;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A piece of work that comes out of a case. It is planned by one, approved by another, carried out by its owner, and
 * its effect is verified by somebody who did not do it; where that fails it goes back to work.
 */
@Entity
@Table(name = "measure")
public class Measure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "measure_seq")
    @SequenceGenerator(name = "measure_seq", sequenceName = "measure_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "type", nullable = false)
    @Enumerated(EnumType.STRING)
    private MeasureType type;

    @Column(name = "state", nullable = false)
    @Enumerated(EnumType.STRING)
    private MeasureState state = MeasureState.PLANNED;

    @Column(name = "description")
    private String description;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    /** The particulars of its type, as a JSON object. */
    @Column(name = "data", nullable = false)
    private String data;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "planned_by_id", nullable = false)
    private Long plannedById;

    @Column(name = "planned_at", nullable = false)
    private Instant plannedAt;

    @Column(name = "done_by_id")
    private Long doneById;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    protected Measure() {
    }

    public Measure(Long caseId, MeasureType type, String description, Person owner, LocalDate dueOn, String data,
        Viewer plannedBy, Instant plannedAt) {
        this.caseId = caseId;
        this.type = type;
        this.description = description;
        this.owner = owner;
        this.dueOn = dueOn;
        this.data = data;
        this.plannedById = plannedBy.personId();
        this.plannedAt = plannedAt;
    }

    /** Approved together with the plan that it stands in. */
    public void approveWithPlan() {
        if (state == MeasureState.PLANNED) {
            state = MeasureState.APPROVED;
        }
    }

    public void act(MeasureAction action, Viewer by, String proof, Instant at) {
        if (!action.from().contains(state)) {
            throw new IllegalStateException("Measure " + id + " is " + state + "; " + action + " needs " + action.from() + ".");
        }
        state = action.to();
        if (proof != null) {
            evidence = proof;
        }
        switch (action) {
            case COMPLETE -> {
                doneById = by.personId();
                doneAt = at;
            }
            case VERIFY -> {
                verifiedBy = by.userName();
                verifiedAt = at;
            }
            default -> { }
        }
    }

    /** Whether this person carried it out or is its owner, and must therefore not verify it. */
    public boolean isWorkOf(Viewer viewer) {
        return viewer.personId().equals(doneById) || owner != null && viewer.personId().equals(owner.id());
    }

    public boolean wasPlannedBy(Viewer viewer) {
        return plannedById.equals(viewer.personId());
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public MeasureType type() {
        return type;
    }

    public MeasureState state() {
        return state;
    }

    public String description() {
        return description;
    }

    public Person owner() {
        return owner;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String data() {
        return data;
    }

    public String evidence() {
        return evidence;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String verifiedBy() {
        return verifiedBy;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }
}
