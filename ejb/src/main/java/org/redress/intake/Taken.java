package org.redress.intake;

/**
 * What became of a mail, for whoever brought it.
 *
 * @param id         by which it is known here
 * @param outcome    null while it waits
 * @param caseNumber null where it belongs to no case
 */
public record Taken(long id, MailOutcome outcome, String caseNumber, MailReason reason) {
}
