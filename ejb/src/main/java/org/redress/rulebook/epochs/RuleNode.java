package org.redress.rulebook.epochs;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which epoch a node decides by, and that it lives. */
@Entity
@Table(name = "rule_node")
public class RuleNode {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    @Column(name = "epoch", nullable = false)
    private long epoch;

    @Column(name = "failure")
    private String failure;

    protected RuleNode() {
    }

    RuleNode(String name) {
        this.name = name;
    }

    /** @param trouble why it does not decide by the epoch in force; null where it does */
    void alive(Instant at, long decidesBy, String trouble) {
        seenAt = at;
        epoch = decidesBy;
        failure = trouble == null || trouble.length() <= 2_000 ? trouble : trouble.substring(0, 2_000);
    }

    public String name() {
        return name;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public long epoch() {
        return epoch;
    }

    public String failure() {
        return failure;
    }
}
