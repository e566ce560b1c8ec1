package org.redress.rules.checker;

import java.util.Optional;

/** What numbers a proposal may carry. */
public final class Limits {

    private Limits() {
    }

    /** What is wrong with a number given to a proposal; empty when nothing is. */
    public static Optional<String> breached(String proposal, double number) {
        return switch (proposal) {
            case "proposeDeadline" -> complain(number > 0 && number <= 24 * 366, number, "hours above 0, up to a year");
            case "proposeWarning" -> complain(number >= 1 && number <= 99, number, "a percentage from 1 to 99");
            case "proposePriority" -> complain(number >= 0 && number <= 100, number, "a priority from 0 to 100");
            default -> Optional.empty();
        };
    }

    private static Optional<String> complain(boolean fine, double number, String expected) {
        String shown = number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        return fine ? Optional.empty() : Optional.of(shown + " is not " + expected + ".");
    }
}
