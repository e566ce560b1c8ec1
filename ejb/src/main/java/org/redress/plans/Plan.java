package org.redress.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Role;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A handling plan: proposed by the handler, approved one after the other by those whom the rules name, or returned. */
@Entity
@Table(name = "plan")
public class Plan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_seq")
    @SequenceGenerator(name = "plan_seq", sequenceName = "plan_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "round", nullable = false)
    private int round;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "compensation")
    private BigDecimal compensation;

    @Column(name = "currency")
    private String currency;

    @Column(name = "proposed_by", nullable = false)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "plan_approval", joinColumns = @JoinColumn(name = "plan_id"))
    private List<Approval> approvals = new ArrayList<>();

    protected Plan() {
    }

    public Plan(Long caseId, int round, String text, BigDecimal compensation, String currency, List<Role> approvers,
        Viewer proposedBy, Instant proposedAt) {
        this.caseId = caseId;
        this.round = round;
        this.text = text;
        this.compensation = compensation;
        this.currency = currency;
        this.proposedBy = proposedBy.userName();
        this.proposedAt = proposedAt;
        for (Role approver : approvers) {
            approvals.add(new Approval(approvals.size() + 1, approver));
        }
    }

    /** The role whose approval comes next; empty when all have decided. */
    public Optional<Role> inTurn() {
        return next().map(Approval::role);
    }

    /** @return the role in which it was decided */
    public Role approve(Viewer by, String advice, Instant at) {
        return decide(ApprovalState.APPROVED, by, advice, at);
    }

    public Role giveBack(Viewer by, String advice, Instant at) {
        return decide(ApprovalState.RETURNED, by, advice, at);
    }

    private Role decide(ApprovalState decision, Viewer by, String advice, Instant at) {
        Approval approval = next().orElseThrow(() -> new IllegalStateException("Plan " + id + " awaits no approval."));
        approval.decide(decision, by, advice, at);
        return approval.role();
    }

    private Optional<Approval> next() {
        boolean returned = approvals.stream().anyMatch(a -> a.state() == ApprovalState.RETURNED);
        return returned ? Optional.empty()
            : approvals.stream().filter(a -> a.state() == ApprovalState.PENDING).min(Comparator.comparing(Approval::turn));
    }

    public Long id() {
        return id;
    }

    public int round() {
        return round;
    }

    public String text() {
        return text;
    }

    /** What the company offers, or null. */
    public BigDecimal compensation() {
        return compensation;
    }

    public String currency() {
        return currency;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** In the order in which they decide. */
    public List<Approval> approvals() {
        return approvals.stream().sorted(Comparator.comparing(Approval::turn)).toList();
    }
}
