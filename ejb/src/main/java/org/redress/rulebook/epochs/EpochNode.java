package org.redress.rulebook.epochs;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What a node said of an epoch that it was to prepare. */
@Entity
@Table(name = "rule_epoch_node")
@IdClass(EpochNode.Key.class)
public class EpochNode {

    /** One word of one node. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long epoch;
        private String node;

        public Key() {
        }

        public Key(long epoch, String node) {
            this.epoch = epoch;
            this.node = node;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && epoch == that.epoch && Objects.equals(node, that.node);
        }

        @Override
        public int hashCode() {
            return Objects.hash(epoch, node);
        }
    }

    @Id
    @Column(name = "epoch")
    private long epoch;

    @Id
    @Column(name = "node")
    private String node;

    @Column(name = "ready", nullable = false)
    private boolean ready;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "failure")
    private String failure;

    protected EpochNode() {
    }

    EpochNode(long epoch, String node) {
        this.epoch = epoch;
        this.node = node;
    }

    /** @param trouble why it cannot; null where it is ready */
    void says(String trouble, Instant when) {
        ready = trouble == null;
        failure = trouble == null || trouble.length() <= 2_000 ? trouble : trouble.substring(0, 2_000);
        at = when;
    }

    String node() {
        return node;
    }

    boolean isReady() {
        return ready;
    }

    Instant at() {
        return at;
    }

    String failure() {
        return failure;
    }
}
