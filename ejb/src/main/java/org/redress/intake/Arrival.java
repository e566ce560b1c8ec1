package org.redress.intake;

import java.time.Instant;

/**
 * By which door a mail came, and when.
 *
 * @param mailbox     its code, or {@link #GATEWAY}
 * @param at          when it reached us, by a clock of ours or of our mail server; never what the mail says
 * @param uidValidity for how long the mail server keeps its numbers; null for the gateway
 * @param uid         by which the mail server knows it; null for the gateway
 */
record Arrival(String mailbox, Instant at, Long uidValidity, String uid) {

    static final String GATEWAY = "gateway";

    static Arrival atTheGateway(Instant now) {
        return new Arrival(GATEWAY, now, null, null);
    }
}
