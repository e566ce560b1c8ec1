package org.redress.reports;

import java.time.Instant;
import java.util.List;

import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Step;

/**
 * One escalation in the report.
 *
 * @param department  code, or null
 * @param event       what led to it; null where a person escalated
 * @param told        user names of who was reached
 * @param deputies    who of them in whose place, such as {@code handler2 for handler}
 * @param away        user names of who reads it when they are back
 * @param silentUntil by when an instruction is due; null where nobody waits for one
 */
public record EscalationLine(String number, String department, Instant at, EscalationLevel level, EscalationEvent event, Step step, String reason,
    List<String> rules, String release, String raisedBy, List<String> told, List<String> deputies, List<String> away, String acknowledgedBy,
    Instant acknowledgedAt, String instruction, Instant silentUntil) {
}
