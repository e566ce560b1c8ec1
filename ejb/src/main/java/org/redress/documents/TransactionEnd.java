package org.redress.documents;

/** Lets what is no database take part in a transaction, by acting when it has ended. */
interface TransactionEnd {

    void ifRolledBack(Runnable action);

    void ifCommitted(Runnable action);
}
