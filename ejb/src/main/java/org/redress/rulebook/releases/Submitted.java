package org.redress.rulebook.releases;

/** A release was put forward, and somebody else is to look at it now. */
public record Submitted(long release) {
}
