package org.redress.correspondence.outbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it is handed over.
 *
 * @param token      by which an answer and a bounce find the case, or null where it is about none
 * @param caseNumber or null
 * @param openTo     who has not got it yet, of recipient and copies
 * @param copies     or null
 * @param messageId  with angle brackets
 * @param inReplyTo  with angle brackets, or null
 * @param automatic  whether nobody wrote it
 * @param files      that go with it
 */
record Parcel(Long id, String caseNumber, String token, String recipient, String copies, List<String> openTo, String subject, String body,
    String messageId, String inReplyTo, boolean automatic, Instant writtenAt, List<Enclosed> files) {
}
