package org.redress.rules.engine;

import org.redress.rules.checker.CheckedRule;

/**
 * A proposal and the rule that made it.
 *
 * @param what the proposal as the rule calls it
 */
public record Proposed(CheckedRule rule, Proposal proposal, String what) {

    Proposed(CheckedRule rule, Proposal proposal) {
        this(rule, proposal, proposal.toString());
    }
}
