package org.redress.rulebook.releases;

import java.time.Instant;

import org.redress.rulebook.epochs.OpenCases;

/**
 * What may be said with an action on a release; each action takes what it needs.
 *
 * @param reason    why: needed to reject and for an emergency
 * @param hash      approve: of what the approver looked at, and needed for it
 * @param at        activate and back: from when on it decides; null for now
 * @param openCases activate and back: what becomes of open cases; null for {@link OpenCases#NEW_ONLY}
 * @param emergency back: also by somebody who wrote it, and before anything that waits; a second person confirms every way back
 * @param days      impact: how far back closed cases are looked at; null for 30
 */
public record ActionForm(String reason, String hash, Instant at, OpenCases openCases, Boolean emergency, Integer days) {

    public static final ActionForm NOTHING = new ActionForm(null, null, null, null, null, null);

    boolean isEmergency() {
        return Boolean.TRUE.equals(emergency);
    }

    OpenCases openCasesOrDefault() {
        return openCases == null ? OpenCases.NEW_ONLY : openCases;
    }
}
