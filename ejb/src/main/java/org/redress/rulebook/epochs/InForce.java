package org.redress.rulebook.epochs;

import java.time.Instant;

/** An epoch that came into force, or does so at an instant that lies just ahead. */
public record InForce(long epoch, long release, String hash, Instant switchAt) {
}
