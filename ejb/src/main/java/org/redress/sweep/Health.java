package org.redress.sweep;

/**
 * How the node that answers stands; no word of any case or person.
 *
 * @param status               {@code UP}, or {@code DOWN} where the node should get no callers: its database does not answer
 *                             or its sweep is dead
 * @param database             {@code UP} or {@code DOWN}
 * @param sweep                {@code IDLE}, {@code WORKING}, {@code BEHIND} or {@code DEAD}
 * @param oldestDueSeconds     for how long the oldest due work waits; 0 where nothing is due, null where nobody can tell
 * @param lastSignOfLifeSeconds ago the sweep of this node gave one
 * @param setAside             how many cases wait for a person because their due work fails; null where nobody can tell
 */
public record Health(String status, String database, SweepState sweep, Long oldestDueSeconds, long lastSignOfLifeSeconds, Long setAside) {

    public static final String UP = "UP";
    public static final String DOWN = "DOWN";

    /** Whether the node should get callers. */
    public boolean serves() {
        return status.equals(UP);
    }
}
