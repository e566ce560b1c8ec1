package org.redress.feeds;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** By which secret somebody's calendar program reads their deadlines; only its hash is kept, and each person has one. */
@Entity
@Table(name = "feed_token")
public class FeedToken {

    @Id
    @Column(name = "person_id", nullable = false)
    private Long personId;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected FeedToken() {
    }

    FeedToken(Long personId, String tokenHash, Instant madeAt) {
        this.personId = personId;
        this.tokenHash = tokenHash;
        this.madeAt = madeAt;
    }

    /** The secret before it opens nothing any more. */
    void become(String anotherHash, Instant at) {
        tokenHash = anotherHash;
        madeAt = at;
    }

    Long personId() {
        return personId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
