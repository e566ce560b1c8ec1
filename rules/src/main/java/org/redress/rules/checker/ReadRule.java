package org.redress.rules.checker;

/**
 * A rule, with what is only needed to find repetitions.
 *
 * @param begin  where it begins in its file
 * @param saying what it says, however it is laid out
 */
record ReadRule(CheckedRule rule, Place begin, String saying) {
}
