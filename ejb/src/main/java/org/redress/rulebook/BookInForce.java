package org.redress.rulebook;

/** A compiled rule book with the epoch in which it decides. */
record BookInForce(OpenBook open, long epoch) {
}
