package org.redress.rulebook.failures;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A rule failed, or nothing decided, in an epoch. */
@Entity
@Table(name = "rule_alarm")
@IdClass(RuleAlarm.Key.class)
public class RuleAlarm {

    /** A rule in an epoch. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long epoch;
        private String rule;

        public Key() {
        }

        public Key(long epoch, String rule) {
            this.epoch = epoch;
            this.rule = rule;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && epoch == that.epoch && Objects.equals(rule, that.rule);
        }

        @Override
        public int hashCode() {
            return Objects.hash(epoch, rule);
        }
    }

    @Id
    @Column(name = "epoch")
    private long epoch;

    @Id
    @Column(name = "rule")
    private String rule;

    @Column(name = "release", nullable = false)
    private long release;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "node", nullable = false)
    private String node;

    @Column(name = "failure", nullable = false)
    private String failure;

    protected RuleAlarm() {
    }

    RuleAlarm(RuleFailure failed, Instant at, String node) {
        this.epoch = failed.epoch();
        this.rule = failed.rule();
        this.release = failed.release();
        this.at = at;
        this.node = node;
        this.failure = failed.words().length() <= 2_000 ? failed.words() : failed.words().substring(0, 2_000);
    }

    String words() {
        return "Rule " + rule + " of release " + release + " failed at " + at + ": " + failure;
    }
}
