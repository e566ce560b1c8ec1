package org.redress.rulebook.releases;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.book.RuleSources;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One numbered version of the rule book.
 *
 * <p>It is drafted, by one author or several, and checked; one byte changed makes it a draft again. Submitted, its files
 * never change any more, which the database watches over, too. Somebody who wrote none of it approves exactly those bytes.
 * It is scheduled, decides from an epoch on, and retires when another one takes over; from there it may come back.
 * {@link ReleaseAction} is the table of all that. Every verb below moves the release and writes its history in the same breath.
 */
@Entity
@Table(name = "rule_release")
public class Release {

    @Id
    @Column(name = "number")
    private Long number;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "based_on")
    private Long basedOn;

    @Column(name = "comment", nullable = false)
    private String comment;

    @Column(name = "of_product", nullable = false)
    private boolean ofProduct;

    @Column(name = "state", nullable = false)
    @Enumerated(EnumType.STRING)
    private ReleaseState state;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "created_by", nullable = false)
    private String createdBy;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    /** The bytes that the approver saw; the approval is worth nothing for others. */
    @Column(name = "approved_hash")
    private String approvedHash;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "rule_release_author", joinColumns = @JoinColumn(name = "release"))
    @Column(name = "user_name")
    private Set<String> authors = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "rule_file", joinColumns = @JoinColumn(name = "release"))
    @MapKeyColumn(name = "path")
    @Column(name = "content")
    private Map<String, String> files = new HashMap<>();

    protected Release() {
    }

    private Release(long number, Long basedOn, String comment, boolean ofProduct, Map<String, String> files, ReleasePen pen) {
        this.number = number;
        this.basedOn = basedOn;
        this.comment = comment;
        this.ofProduct = ofProduct;
        this.state = ReleaseState.DRAFT;
        this.files.putAll(files);
        this.hash = sources().hash();
        this.createdBy = pen.actor();
        this.createdAt = pen.at();
        this.changedBy = pen.actor();
        this.changedAt = pen.at();
        this.authors.add(pen.actor());
    }

    /** @param basedOn the release that it was made from, or null */
    static Release draft(long number, Long basedOn, String comment, Map<String, String> files, ReleasePen pen) {
        Release release = new Release(number, basedOn, comment, false, files, pen);
        pen.write(release, ReleaseStep.CREATED, null, comment);
        return release;
    }

    /** The book that a version of the product came with; the house uses it when somebody here approved it. */
    static Release ofProduct(long number, Long basedOn, String comment, Map<String, String> files, ReleasePen pen) {
        Release release = new Release(number, basedOn, comment, true, files, pen);
        pen.write(release, ReleaseStep.OFFERED, null, comment);
        return release;
    }

    /**
     * @param overlay by path; null removes the file
     * @param words   the comment, or null to leave it
     */
    void change(Map<String, String> overlay, String words, ReleasePen pen) {
        require(ReleaseAction.CHANGE);
        FileRules.lay(overlay, files);
        comment = words == null ? comment : words;
        String before = hash;
        hash = sources().hash();
        state = before.equals(hash) ? state : ReleaseState.DRAFT;
        authors.add(pen.actor());
        changedBy = pen.actor();
        changedAt = pen.at();
        pen.write(this, ReleaseStep.CHANGED, null, String.join(", ", new TreeSet<>(overlay.keySet())));
    }

    /** An empty system has nobody yet who could approve the book that it begins with. */
    void approvedByTheProduct(ReleasePen pen) {
        approvedBy = pen.actor();
        approvedAt = pen.at();
        approvedHash = hash;
    }

    void checked(boolean clean, String found, ReleasePen pen) {
        require(ReleaseAction.CHECK);
        state = clean ? ReleaseState.CHECKED : ReleaseState.DRAFT;
        pen.write(this, ReleaseStep.CHECKED, null, found);
    }

    void submit(ReleasePen pen) {
        require(ReleaseAction.SUBMIT);
        state = ReleaseState.SUBMITTED;
        submittedBy = pen.actor();
        submittedAt = pen.at();
        pen.write(this, ReleaseStep.SUBMITTED, null, null);
    }

    /**
     * @param seen the hash of what the approver looked at: nobody stands by what they did not see
     * @throws Refusal where it is missing, or of other files
     */
    void requireSeen(String seen) {
        if (seen == null || seen.isBlank()) {
            throw Refusal.invalid("/hash", "hash is missing: that of the files you looked at. Release " + number + " tells it with its files.");
        }
        if (!seen.equals(hash)) {
            throw Refusal.conflict("Release " + number + " is not what you looked at: its hash is " + hash + ", yours was " + seen + ".",
                "Look at it again, then approve it.");
        }
    }

    /** @param seen the hash of what the approver looked at */
    void approve(String seen, ReleasePen pen) {
        require(ReleaseAction.APPROVE);
        requireSeen(seen);
        state = ReleaseState.APPROVED;
        approvedBy = pen.actor();
        approvedAt = pen.at();
        approvedHash = hash;
        pen.write(this, ReleaseStep.APPROVED, null, null);
    }

    void reject(String reason, ReleasePen pen) {
        require(ReleaseAction.REJECT);
        state = ReleaseState.REJECTED;
        pen.write(this, ReleaseStep.REJECTED, null, reason);
    }

    void withdraw(String reason, ReleasePen pen) {
        require(ReleaseAction.WITHDRAW);
        state = ReleaseState.WITHDRAWN;
        pen.write(this, ReleaseStep.WITHDRAWN, null, reason);
    }

    void retire(String reason, ReleasePen pen) {
        require(ReleaseAction.RETIRE);
        state = ReleaseState.RETIRED;
        pen.write(this, ReleaseStep.RETIRED, null, reason);
    }

    /** An epoch of this release was asked for. */
    public void schedule(long epoch, String words, ReleasePen pen) {
        require(ReleaseAction.ACTIVATE);
        if (!hash.equals(approvedHash)) {
            throw new IllegalStateException("Release " + number + " was approved as " + approvedHash + " and is " + hash + " now.");
        }
        state = ReleaseState.SCHEDULED;
        pen.write(this, ReleaseStep.SCHEDULED, epoch, words);
    }

    /** From now on it decides. */
    public void activated(long epoch, ReleasePen pen) {
        state = ReleaseState.ACTIVE;
        pen.write(this, ReleaseStep.ACTIVATED, epoch, null);
    }

    /** A node cannot use it, so none does. */
    public void cancelled(long epoch, String reason, ReleasePen pen) {
        state = ReleaseState.APPROVED;
        pen.write(this, ReleaseStep.CANCELLED, epoch, reason);
    }

    /** Another one decides in its place. */
    public void superseded(long epoch, ReleasePen pen) {
        state = ReleaseState.RETIRED;
        pen.write(this, ReleaseStep.RETIRED, epoch, null);
    }

    /** @throws Refusal conflict, naming what is possible instead */
    void require(ReleaseAction action) {
        action.requireFrom(state, number);
    }

    /** @throws Refusal forbidden, where the action takes somebody who wrote none of it */
    void requireAnother(ReleaseAction action, Viewer viewer) {
        if (isOf(viewer)) {
            throw Refusal.forbidden("You wrote or submitted release " + number + ", so you cannot " + action.toIt() + ".",
                "A second author or the compliance officer must do that.");
        }
    }

    /** Whether the person wrote some of it, or put it forward. */
    boolean isOf(Viewer viewer) {
        return authors.contains(viewer.userName()) || viewer.userName().equals(submittedBy);
    }

    /** What the person can do to it now. */
    List<String> allowed(Viewer viewer) {
        return ReleaseAction.from(state).stream().filter(action -> action.isFor(viewer, isOf(viewer))).map(ReleaseAction::word).toList();
    }

    /** As the engine takes them: named by the number, which is what decisions bear. */
    public RuleSources sources() {
        return RuleSources.of(Long.toString(number), new TreeMap<>(files));
    }

    public long number() {
        return number;
    }

    public String hash() {
        return hash;
    }

    public ReleaseState state() {
        return state;
    }

    public Set<String> authors() {
        return new TreeSet<>(authors);
    }

    public String submittedBy() {
        return submittedBy;
    }

    Map<String, String> files() {
        return new TreeMap<>(files);
    }

    long version() {
        return version;
    }

    /** As lists show it. */
    ReleaseRow row(InForceSince since, String unconfirmedBy, long decisions) {
        return new ReleaseRow(number, state, hash, comment, ofProduct, basedOn, createdBy, List.copyOf(authors()), createdAt, changedBy,
            changedAt, submittedBy, submittedAt, approvedBy, approvedAt, since == null ? null : since.epoch(),
            since == null ? null : since.at(), unconfirmedBy, decisions);
    }
}
