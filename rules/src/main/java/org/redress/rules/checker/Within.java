package org.redress.rules.checker;

/** Where a rule stands, and who is told of its problems. */
record Within(Phase phase, KnownWords words, Problems problems) {
}
