package org.redress.documents;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The end of the container's transaction; without one, every step is committed at once. */
final class JtaTransactionEnd implements TransactionEnd {

    private final TransactionSynchronizationRegistry transactions;

    JtaTransactionEnd(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @Override
    public void ifRolledBack(Runnable action) {
        if (transactions.getTransactionKey() != null) {
            atEnd(action, false);
        }
    }

    @Override
    public void ifCommitted(Runnable action) {
        if (transactions.getTransactionKey() != null) {
            atEnd(action, true);
        } else {
            action.run();
        }
    }

    private void atEnd(Runnable action, boolean committed) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is decided yet.
            }

            @Override
            public void afterCompletion(int status) {
                if ((status == Status.STATUS_COMMITTED) == committed) {
                    action.run();
                }
            }
        });
    }
}
