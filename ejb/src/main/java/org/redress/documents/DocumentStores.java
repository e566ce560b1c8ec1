package org.redress.documents;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import org.redress.settings.Settings;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Chooses the store: the directory of {@code redress.documents.directory}, or the database where that is not set. */
@ApplicationScoped
class DocumentStores {

    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    @Resource(lookup = "java:jboss/datasources/RedressDS")
    DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Produces
    @ApplicationScoped
    DocumentStore store() {
        return settings.documentsDirectory().<DocumentStore>map(this::directory).orElseGet(() -> new DatabaseDocuments(database));
    }

    private DirectoryDocuments directory(String path) {
        DirectoryDocuments documents = new DirectoryDocuments(Path.of(path), new JtaTransactionEnd(transactions));
        documents.removeUnfinished(clock.instant().minus(LONGEST_UPLOAD));
        return documents;
    }
}
