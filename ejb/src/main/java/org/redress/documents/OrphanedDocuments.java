package org.redress.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Looks once a night for documents that nobody needs. To miss a night does no harm; they only take room. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrphanedDocuments {

    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);
    private static final Duration LOOKED_BACK = Duration.ofDays(14);

    @Inject
    DocumentStore store;

    @Inject
    @Any
    Instance<DocumentKeeper> keepers;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "17", persistent = false, info = "Redress: documents without attachment")
    void remove() {
        Instant now = clock.instant();
        store.removeOrphans(id -> keepers.stream().anyMatch(keeper -> keeper.needs(id)), now.minus(LOOKED_BACK), now.minus(LONGEST_TRANSACTION));
    }
}
