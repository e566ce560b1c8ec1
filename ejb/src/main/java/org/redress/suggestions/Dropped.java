package org.redress.suggestions;

/**
 * What came of it.
 *
 * @param accessCode by which whoever wrote it can follow it without a name
 */
public record Dropped(String number, String accessCode) {
}
