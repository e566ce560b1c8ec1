package org.redress.documents;

/**
 * What a store tells of a document that it has taken.
 *
 * @param id     by which it is opened
 * @param size   in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 */
public record StoredDocument(String id, long size, String sha256) {
}
