package org.redress.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.redress.people.Department;
import org.redress.rules.vocabulary.Kind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A mailbox on some server that is looked into again and again, by one node at a time. Its password is not here but in the
 * environment, under a name made of the code.
 */
@Entity
@Table(name = "mailbox")
public class Mailbox {

    private static final int LONGEST_ERROR = 1_000;

    @Id
    @Column(name = "code", nullable = false)
    private String code;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "protocol", nullable = false)
    @Enumerated(EnumType.STRING)
    private Protocol protocol;

    @Column(name = "host", nullable = false)
    private String host;

    @Column(name = "port", nullable = false)
    private int port;

    @Column(name = "user_name", nullable = false)
    private String userName;

    @Column(name = "folder", nullable = false)
    private String folder;

    /** Under which addresses it is written to, parted by blanks, in small letters. */
    @Column(name = "addresses", nullable = false)
    private String addresses;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    @Column(name = "language", nullable = false)
    private String language;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "active", nullable = false)
    private boolean active;

    /** Whether mails are deleted there once they are kept here. */
    @Column(name = "emptied", nullable = false)
    private boolean emptied;

    @Column(name = "lease_node")
    private String leaseNode;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "next_fetch_at", nullable = false)
    private Instant nextFetchAt;

    @Column(name = "last_fetch_at")
    private Instant lastFetchAt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "failing_since")
    private Instant failingSince;

    protected Mailbox() {
    }

    Mailbox(String code, Instant now) {
        this.code = code;
        this.nextFetchAt = now;
    }

    void become(MailboxForm form, Department of, Instant now) {
        protocol = form.protocol();
        host = form.host().strip();
        port = form.port() == null ? form.protocol().usualPort() : form.port();
        userName = form.userName().strip();
        folder = form.folder() == null || form.folder().isBlank() ? "INBOX" : form.folder().strip();
        addresses = String.join(" ", form.addressList());
        department = of;
        language = form.language();
        kind = form.kind();
        active = !Boolean.FALSE.equals(form.active());
        emptied = Boolean.TRUE.equals(form.emptied());
        nextFetchAt = now;
    }

    void leased(String node, Instant until) {
        leaseNode = node;
        leaseUntil = until;
    }

    boolean isFreeFor(String node, Instant now) {
        return leaseUntil == null || leaseUntil.isBefore(now) || node.equals(leaseNode);
    }

    boolean isLeaseShortFor(String node, Instant soon) {
        return node.equals(leaseNode) && leaseUntil != null && leaseUntil.isBefore(soon);
    }

    void fetched(Instant now, Instant next) {
        lastFetchAt = now;
        lastError = null;
        failingSince = null;
        nextFetchAt = next;
        leaseNode = null;
        leaseUntil = null;
    }

    /** @return whether it worked until now */
    boolean failed(String why, Instant now, Instant next) {
        boolean news = failingSince == null;
        failingSince = news ? now : failingSince;
        lastError = why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
        nextFetchAt = next;
        leaseNode = null;
        leaseUntil = null;
        return news;
    }

    public String code() {
        return code;
    }

    Protocol protocol() {
        return protocol;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String userName() {
        return userName;
    }

    String folder() {
        return folder;
    }

    List<String> addresses() {
        return Arrays.stream(addresses.toLowerCase(Locale.ROOT).split("\\s+")).filter(a -> !a.isEmpty()).toList();
    }

    Department department() {
        return department;
    }

    String language() {
        return language;
    }

    Kind kind() {
        return kind;
    }

    boolean isActive() {
        return active;
    }

    boolean isEmptied() {
        return emptied;
    }

    Instant lastFetchAt() {
        return lastFetchAt;
    }

    String lastError() {
        return lastError;
    }

    Instant failingSince() {
        return failingSince;
    }
}
