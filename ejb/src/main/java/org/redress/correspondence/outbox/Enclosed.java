package org.redress.correspondence.outbox;

/** A file that goes with a mail. @param contentType as its bytes say */
record Enclosed(String name, String contentType, String documentId) {
}
