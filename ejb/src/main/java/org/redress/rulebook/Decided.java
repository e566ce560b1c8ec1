package org.redress.rulebook;

import org.redress.rules.book.Decision;

/** What the rules decided, and in which epoch: one release, one hash, one epoch. */
public record Decided(Decision decision, long epoch) {
}
