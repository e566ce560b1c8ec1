package org.redress.escalations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.redress.people.Viewer;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Step;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A case was brought before a level of management; it waits until one of them acknowledges with an instruction. */
@Entity
@Table(name = "escalation")
public class Escalation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "escalation_seq")
    @SequenceGenerator(name = "escalation_seq", sequenceName = "escalation_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "level", nullable = false)
    @Enumerated(EnumType.STRING)
    private EscalationLevel level;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "raised_by", nullable = false)
    private String raisedBy;

    @Column(name = "event")
    @Enumerated(EnumType.STRING)
    private EscalationEvent event;

    @Column(name = "step")
    @Enumerated(EnumType.STRING)
    private Step step;

    /** Ids, parted by blanks. */
    @Column(name = "rules")
    private String rules;

    @Column(name = "release")
    private String release;

    @Column(name = "at", nullable = false)
    private Instant at;

    @OneToMany(mappedBy = "escalation", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    private List<Addressee> addressees = new ArrayList<>();

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "instruction")
    private String instruction;

    protected Escalation() {
    }

    public Escalation(Long caseId, EscalationLevel level, Cause cause, Instant at, Collection<Addressee.Told> told) {
        this.caseId = caseId;
        this.level = level;
        this.reason = cause.reason();
        this.raisedBy = cause.by();
        this.event = cause.event();
        this.step = cause.step();
        this.rules = String.join(" ", cause.rules());
        this.release = cause.release();
        this.at = at;
        // Whoever stands in for two of them is told once.
        told.stream().filter(t -> !reached(t.personId())).forEach(t -> addressees.add(new Addressee(this, t)));
    }

    public void acknowledge(Viewer by, String withInstruction, Instant when) {
        acknowledgedBy = by.userName();
        acknowledgedAt = when;
        instruction = withInstruction;
        addressees.forEach(Addressee::waitNoLonger);
    }

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    public boolean reached(Long personId) {
        return addressees.stream().anyMatch(addressee -> addressee.personId().equals(personId));
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public EscalationLevel level() {
        return level;
    }

    public String reason() {
        return reason;
    }

    /** User name, or {@code rule} where a clock or grade did it. */
    public String raisedBy() {
        return raisedBy;
    }

    public Instant at() {
        return at;
    }

    /** What happened to the case; null where a person escalated it. */
    public EscalationEvent event() {
        return event;
    }

    /** Whose clock it was, or null. */
    public Step step() {
        return step;
    }

    /** The ids of the rules that said so; none where a person did. */
    public List<String> rules() {
        return rules == null || rules.isEmpty() ? List.of() : List.of(rules.split(" "));
    }

    /** Of the rule book, or null. */
    public String release() {
        return release;
    }

    public List<Addressee> addressees() {
        return List.copyOf(addressees);
    }

    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String instruction() {
        return instruction;
    }
}
