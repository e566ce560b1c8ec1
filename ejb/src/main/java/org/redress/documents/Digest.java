package org.redress.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes bytes while they pass. */
final class Digest {

    private final MessageDigest sha256;
    private long size;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }

    void take(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        size += length;
    }

    StoredDocument document(String id) {
        return new StoredDocument(id, size, HexFormat.of().formatHex(sha256.digest()));
    }
}
