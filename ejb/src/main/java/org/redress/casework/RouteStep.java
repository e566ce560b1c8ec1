package org.redress.casework;

import java.time.Instant;
import java.util.List;

import org.redress.casework.CaseView.ToldView;
import org.redress.correspondence.NoticeKind;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Step;

/**
 * One step on the way of a case up the chain: who was told what, why, by which rule, and what they said.
 *
 * @param what        warned, breached, urged or escalated
 * @param level       which level it reached; null for a warning
 * @param step        whose clock it was, or null
 * @param event       what led to an escalation; null where a person did
 * @param reason      in words, or null
 * @param by          who escalated: user name, or {@code rule}; null for a warning
 * @param silentUntil by when an instruction is due; null where nobody waits for one
 */
public record RouteStep(Instant at, NoticeKind what, EscalationLevel level, Step step, EscalationEvent event, String reason, String by,
    List<String> rules, String release, List<ToldView> told, String acknowledgedBy, Instant acknowledgedAt, String instruction,
    Instant silentUntil) {
}
