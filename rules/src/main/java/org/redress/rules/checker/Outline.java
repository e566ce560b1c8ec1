package org.redress.rules.checker;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A first look at a rule, in time linear in its length, before Drools' parser sees it. That parser needs minutes for some
 * short texts (a thousand words joined by dots, thirty-two brackets around a pattern), so whatever rules have no use for
 * ends here: signs of calculation, braces, pattern-level {@code and} and {@code or}, and deep nesting.
 */
final class Outline {

    private static final int DEEPEST_NESTING = 6;
    private static final int MOST_DOTS_IN_A_ROW = 5;
    private static final int MOST_COMPARISONS_IN_A_ROW = 2;
    private static final int MOST_WORDS_IN_A_RULE = 600;

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private static final String FOREIGN = "“”„«»‘’，；（）：＝！＜＞＆｜。、";
    private static final String MEANT = "\"\"\"\"\"\"\",;():=!<>&|.,";

    /** With them, programs run on, choose and make things. */
    private static final Set<String> OF_PROGRAMS = Set.of("while", "for", "do", "if", "else", "switch", "try", "catch", "throw",
            "return", "new", "synchronized");

    /** A case has one set of facts of each sort, so there is nothing to count or to gather. */
    private static final Set<String> OF_MANY_FACTS = Set.of("accumulate", "acc", "groupby");

    private static final Map<String, String> WAYS_OUT = Map.of(
            "'", "Put text in double quotes.",
            "and", "Write one condition per line.",
            "or", "Use || within the brackets, or write a rule for each.");

    private final Chunk chunk;
    private final Problems problems;
    private int depth;
    private int dots;
    private int comparisons;
    private String previous = "";
    private boolean fine = true;

    Outline(Chunk chunk, Problems problems) {
        this.chunk = chunk;
        this.problems = problems;
    }

    /** Whether the parser may see it; the first complaint about a rule is enough. */
    boolean check() {
        for (int i = 0; i < chunk.signs().size() && fine; i++) {
            Sign sign = chunk.signs().get(i);
            if (i > MOST_WORDS_IN_A_RULE) {
                complain(sign, Message.RULE_TOO_LONG, "The rule has more than " + MOST_WORDS_IN_A_RULE + " words.",
                        "Split it.");
            }
            look(sign);
            previous = sign.text();
        }
        return fine;
    }

    private void look(Sign sign) {
        String word = sign.text();
        int foreign = FOREIGN.indexOf(word.charAt(0));
        if (foreign >= 0) {
            complain(sign, Message.FOREIGN_SIGN, "'" + word + "' is not the sign of a keyboard for programs.",
                    "Write " + MEANT.charAt(foreign) + " instead.");
            return;
        }
        OptionalInt strange = word.chars().filter(c -> c > '~' && !Character.isIdeographic(c)).findFirst();
        if (strange.isPresent() && !sign.is(Sign.BROKEN_TEXT)) {
            complain(sign, Message.FOREIGN_SIGN, String.format("A sign of another sort stands here (U+%04X), however much it looks like "
                    + "the usual one.", strange.getAsInt()), "Type '" + word + "' anew.");
            return;
        }
        switch (word) {
            case Sign.BROKEN_TEXT -> complain(sign, Message.TEXT,
                    "This text has no end on its line, or holds a backslash.",
                    "Close it with a double quote; leave out backslashes and quotes within.");
            case "(", "[" -> open(sign);
            case ")", "]" -> depth--;
            case "and", "or", "+", "*", "/", "%", "^", "~", "?", "#", "'", "`", "\\", "{", "}" -> complain(sign,
                    Message.NOT_FOR_RULES, "'" + word + "' has no place in a rule: rules compare, they do not calculate.",
                    WAYS_OUT.getOrDefault(word, "Leave it out."));
            default -> {
                if (OF_PROGRAMS.contains(word)) {
                    complain(sign, Message.NOT_FOR_RULES, "'" + word + "' belongs to programs: a rule proposes something, once.",
                            "Say when in the conditions, and write a rule for each case.");
                } else if (OF_MANY_FACTS.contains(word)) {
                    complain(sign, Message.NOT_FOR_RULES, "'" + word + "' is not for these rules: of each sort of facts a case has one.",
                            "Compare the fields of the facts there are.");
                }
                row(sign);
            }
        }
    }

    private void open(Sign sign) {
        depth++;
        if (depth > DEEPEST_NESTING) {
            complain(sign, Message.NESTED_TOO_DEEP, "Brackets are nested more than " + DEEPEST_NESTING + " deep.",
                    "Split the rule.");
        }
        if (sign.is("[") && !previous.equals("str") || sign.is("(") && previous.equals(")")) {
            complain(sign, Message.NOT_FOR_RULES, "'" + sign.text() + "' is not expected after '" + previous + "'.",
                    "Leave it out.");
        }
    }

    /** A few of a sort in a row can be a mistake; many are no rule. */
    private void row(Sign sign) {
        String word = sign.text();
        if (word.equals(".")) {
            dots++;
        } else if (!previous.equals(".")) {
            dots = 0;
        }
        if (COMPARISONS.contains(word)) {
            comparisons++;
        } else if (Set.of(",", "&", "|", "&&", "||", ";", ":").contains(word)) {
            comparisons = 0;
        }
        if (dots > MOST_DOTS_IN_A_ROW || comparisons > MOST_COMPARISONS_IN_A_ROW
                || word.equals("!") && previous.equals("!")) {
            complain(sign, Message.NOT_FOR_RULES, "'" + word + "' is repeated too often.", "Split the condition.");
        }
    }

    private void complain(Sign sign, Message code, String message, String hint) {
        if (fine) {
            problems.add(chunk.place(sign), code, message, hint);
            fine = false;
        }
    }
}
