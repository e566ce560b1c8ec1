package org.redress.rulebook.releases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that numbers releases and epochs; whoever holds its lock is alone in moving the rule book. */
@Entity
@Table(name = "rule_book")
public class RuleBookLedger {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private Integer id;

    @Column(name = "last_release", nullable = false)
    private long lastRelease;

    @Column(name = "last_epoch", nullable = false)
    private long lastEpoch;

    protected RuleBookLedger() {
    }

    long nextRelease() {
        return ++lastRelease;
    }

    public long nextEpoch() {
        return ++lastEpoch;
    }
}
