package org.redress.documents;

/** Whoever has documents in the store says which they need, so that the others can be removed. */
public interface DocumentKeeper {

    boolean needs(String documentId);
}
