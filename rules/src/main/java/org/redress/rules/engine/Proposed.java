package org.redress.rules.engine;

import org.redress.rules.checker.CheckedRule;

/** A proposal and the rule that made it. */
public record Proposed(CheckedRule rule, Proposal proposal) {
}
