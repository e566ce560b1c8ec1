package org.redress.access;

/**
 * How one person stands to one case, as far as it takes a look into the database.
 *
 * @param isParty   recorded, handled, decided or was named in it
 * @param isReached an escalation that nobody has acknowledged yet was addressed to them
 */
public record CaseStanding(boolean isParty, boolean isReached) {
}
