package org.redress.impacts;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A case that a draft would change, with what it would change about it. */
@Entity
@Table(name = "rule_impact_case")
@IdClass(ImpactCaseRow.Key.class)
public class ImpactCaseRow {

    /** The impact, and the place in it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long impact;
        private int seq;

        public Key() {
        }

        public Key(long impact, int seq) {
            this.impact = impact;
            this.seq = seq;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && impact == that.impact && seq == that.seq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(impact, seq);
        }
    }

    @Id
    @Column(name = "impact")
    private long impact;

    @Id
    @Column(name = "seq")
    private int seq;

    @Column(name = "number", nullable = false)
    private String number;

    @Column(name = "changes", nullable = false)
    private String changes;

    protected ImpactCaseRow() {
    }

    ImpactCaseRow(long impact, int seq, String number, String changes) {
        this.impact = impact;
        this.seq = seq;
        this.number = number;
        this.changes = changes;
    }

    String number() {
        return number;
    }

    /** As JSON. */
    String changes() {
        return changes;
    }
}
