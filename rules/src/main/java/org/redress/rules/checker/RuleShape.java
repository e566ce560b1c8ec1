package org.redress.rules.checker;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;

/**
 * Whether a rule has its words and its brackets, told in plain words where Drools' parser would speak of viable
 * alternatives some lines later.
 */
final class RuleShape {

    private static final Map<String, String> OPERATORS = Map.of("= >", ">=", "= <", "<=", "< >", "!=", "> <", "!=",
            "= =", "==", "! =", "!=");

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<=", ">=", "<", ">");
    private static final String THOUSANDS = "[1-9][0-9]{0,2}";
    private static final String THREE_DIGITS = "[0-9]{3}";

    private final Chunk chunk;
    private final Problems problems;
    private boolean fine = true;

    RuleShape(Chunk chunk, Problems problems) {
        this.chunk = chunk;
        this.problems = problems;
    }

    /** Whether there is nothing to complain of. */
    boolean check() {
        int when = chunk.find("when", 1);
        int then = chunk.find("then", Math.max(1, when));
        int end = chunk.find("end", Math.max(1, Math.max(when, then)));
        if (chunk.signs().size() < 2 || !chunk.signs().get(1).is(Sign.TEXT)) {
            complain(chunk.signs().get(0), Message.RULE_NAME, "The rule has no name in double quotes.",
                    "Write: rule \"GR-10 the policy in one sentence\"");
        }
        missing(when, "when", "Conditions begin with when.");
        missing(then, "then", "What is proposed begins with then.");
        missing(end, "end", "A rule closes with end.");
        annotations(when);
        if (when > 0 && then > 0) {
            brackets(when, then);
            operators(when, then);
            numbers(when, then);
        }
        return fine;
    }

    /** Told by their signs: of two with one name the parser keeps one, and the other would be looked at by nobody. */
    private void annotations(int when) {
        boolean had = false;
        for (int i = 1; i < chunk.signs().size(); i++) {
            if (chunk.signs().get(i).is("@")) {
                if (had || i > when || !isSource(i)) {
                    complain(chunk.signs().get(i), Message.ANNOTATION, "This annotation is not allowed here.",
                            "The only one is @Source(\"where the policy is written\"), once, before when.");
                }
                had = true;
                nothingBehind(i, when);
            }
        }
    }

    /** The parser passes over what it does not expect there, and over the rest of the rule with it. */
    private void nothingBehind(int annotation, int when) {
        int next = annotation + 5;
        if (when > 0 && isSource(annotation) && next < when && !chunk.signs().get(next).is("@")) {
            complain(chunk.signs().get(next), Message.ATTRIBUTE, "'" + chunk.signs().get(next).text() + "' has no place between @Source and when.",
                    "Delete what stands there: rules propose, and order means nothing.");
        }
    }

    private boolean isSource(int at) {
        return at + 4 < chunk.signs().size() && chunk.signs().get(at + 1).is("Source") && chunk.signs().get(at + 2).is("(")
                && chunk.signs().get(at + 3).is(Sign.TEXT) && chunk.signs().get(at + 4).is(")");
    }

    private void missing(int found, String word, String hint) {
        if (found < 0) {
            Sign last = chunk.signs().get(word.equals("end") ? chunk.signs().size() - 1 : 0);
            complain(last, Message.MISSING_WORD, "The rule has no '" + word + "'.", hint);
        }
    }

    private void brackets(int when, int then) {
        var open = new ArrayDeque<Sign>();
        for (int i = when + 1; i < then; i++) {
            Sign sign = chunk.signs().get(i);
            if (sign.is("(")) {
                open.push(sign);
            } else if (sign.is(")") && open.poll() == null) {
                complain(sign, Message.BRACKET, "This bracket closes nothing.", "Delete it, or open one before.");
            }
        }
        open.forEach(sign -> complain(sign, Message.BRACKET, "This bracket is never closed.", "Close it with )."));
    }

    private void operators(int when, int then) {
        for (int i = when + 1; i < then - 1; i++) {
            Sign sign = chunk.signs().get(i);
            Sign next = chunk.signs().get(i + 1);
            String meant = OPERATORS.get(sign.text() + " " + next.text());
            if (meant != null) {
                operator(sign, sign.text() + next.text(), meant);
                i++;
            } else if (sign.is("=")) {
                operator(sign, "=", "==");
            } else if (sign.is("&")) {
                operator(sign, "&", "&&");
            } else if (sign.is("|")) {
                operator(sign, "|", "||");
            } else if (sign.is(",") && next.is(")")) {
                complain(next, Message.SYNTAX, "A condition is missing after the comma.", "Delete the comma.");
            }
        }
    }

    /** People part thousands as they are used to; the engine would read two numbers, or a thousandth of what is meant. */
    private void numbers(int when, int then) {
        for (int i = when + 1; i < then - 1; i++) {
            Sign first = chunk.signs().get(i);
            Sign next = chunk.signs().get(i + 1);
            Sign last = chunk.signs().get(Math.min(i + 2, then - 1));
            // Behind a comparison only: a list of numbers has commas as well.
            if (!first.text().matches(THOUSANDS) || !COMPARISONS.contains(chunk.signs().get(i - 1).text())) {
                continue;
            }
            if (next.text().matches(THREE_DIGITS)) {
                complain(first, Message.SYNTAX, "'" + first.text() + " " + next.text() + "' are two numbers.", "Write " + first.text() + next.text() + ".");
            } else if ((next.is(",") || next.is(".")) && last.text().matches(THREE_DIGITS) && first.end() == next.begin() && next.end() == last.begin()) {
                complain(first, Message.SYNTAX, "'" + first.text() + next.text() + last.text() + "' is " + (next.is(".") ? "less than a thousand here."
                        : "a number and something else."), "Write " + first.text() + last.text() + ", without a sign between.");
            }
        }
    }

    private void operator(Sign sign, String written, String meant) {
        complain(sign, Message.OPERATOR, "'" + written + "' compares nothing.", "Write " + meant + ".");
    }

    private void complain(Sign sign, Message code, String message, String hint) {
        problems.add(chunk.place(sign), code, message, hint);
        fine = false;
    }
}
