package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import org.redress.rules.checker.PatternCheck.Asking;
import org.redress.rules.checker.PatternCheck.Written;

/**
 * Reads a rule that the parser cannot, or must not, read: to tell what else is wrong with it, not to accept it. Something
 * was found already, so whatever this overlooks does no harm.
 */
final class RuleDraft {

    private static final int LONGEST_CONSEQUENCE = 2_000;

    private final Chunk chunk;
    private final Within within;
    private final Bound bound = new Bound();
    private final PatternCheck patterns;
    private int at;
    private int then;

    RuleDraft(Chunk chunk, Within within) {
        this.chunk = chunk;
        this.within = within;
        this.patterns = new PatternCheck(within, bound);
    }

    void check() {
        List<Sign> signs = chunk.signs();
        if (signs.size() > 1 && signs.get(1).is(Sign.TEXT)) {
            Sign name = signs.get(1);
            RuleCheck.name(chunk.file().substring(name.begin() + 1, name.end() - 1), chunk.place(signs.get(0)),
                    within.problems());
        }
        int when = chunk.find("when", 1);
        then = chunk.find("then", Math.max(1, when));
        if (when > 0 && then > 0) {
            attributes(when);
            for (at = when + 1; at < then;) {
                pattern(Asking.HOLD, true);
            }
            int end = chunk.find("end", then);
            int last = end < 0 ? chunk.end() : signs.get(end).begin();
            String consequence = chunk.file().substring(signs.get(then).end(), last);
            if (isShortAndFlat(consequence)) {
                new ConsequenceCheck(within, bound, consequence, Place.START.of(chunk.file(), signs.get(then).end()))
                        .check();
            }
        }
    }

    /** Nobody looked at this text yet, and the parser of Java takes its time over deep brackets. */
    private static boolean isShortAndFlat(String consequence) {
        return consequence.length() <= LONGEST_CONSEQUENCE && !consequence.matches("(?s).*([{<?]|->|\\(\\s*\\().*");
    }

    private void attributes(int when) {
        for (int i = chunk.signs().get(1).is(Sign.TEXT) ? 2 : when; i < when; i++) {
            Sign sign = chunk.signs().get(i);
            if (sign.is("@")) {
                i = Math.max(i, Math.min(when, chunk.find(")", i)));
            } else if (sign.isWord()) {
                within.problems().add(chunk.place(sign), Message.ATTRIBUTE, "A rule has no '" + sign.text()
                        + "': rules propose, and order means nothing.", "Delete it.");
                return;
            }
        }
    }

    private void pattern(Asking asking, boolean mayBind) {
        Sign sign = chunk.signs().get(at);
        if (sign.is("not") || sign.is("exists")) {
            at++;
            int opened = at < then && chunk.signs().get(at).is("(") ? 1 : 0;
            at += opened;
            if (at < then) {
                pattern(Asking.EITHER, false);
            }
            at += opened;
            return;
        }
        String variable = null;
        if (sign.text().startsWith("$") && at + 2 < then && chunk.signs().get(at + 1).is(":")) {
            variable = sign.text();
            at += 2;
        }
        Sign type = chunk.signs().get(at);
        if (!type.isWord() || at + 1 >= then || !chunk.signs().get(at + 1).is("(")) {
            at++;
            return;
        }
        at += 2;
        List<Written> conditions = conditions();
        patterns.check(type.text(), variable, conditions, chunk.place(sign), mayBind, asking);
    }

    /** Up to the bracket that closes the pattern, or to where another seems to begin. */
    private List<Written> conditions() {
        var conditions = new ArrayList<Written>();
        int from = at;
        for (int depth = 1; at < then; at++) {
            Sign sign = chunk.signs().get(at);
            depth += sign.is("(") ? 1 : sign.is(")") ? -1 : 0;
            boolean over = depth == 0 || beginsPattern();
            if (over || sign.is(",") && depth == 1) {
                written(from, at, conditions);
                from = at + 1;
            }
            if (over) {
                at += depth == 0 ? 1 : 0;
                return conditions;
            }
        }
        written(from, at, conditions);
        return conditions;
    }

    private boolean beginsPattern() {
        Sign sign = chunk.signs().get(at);
        boolean first = chunk.file().substring(chunk.signs().get(at - 1).end(), sign.begin()).indexOf('\n') >= 0;
        return first && (at + 1 < then && chunk.signs().get(at + 1).is("(") && Character.isUpperCase(sign.text().charAt(0))
                || sign.is("$outcome"));
    }

    private void written(int from, int to, List<Written> conditions) {
        if (from < to) {
            int begin = chunk.signs().get(from).begin();
            conditions.add(new Written(chunk.file().substring(begin, chunk.signs().get(to - 1).end()),
                    Place.START.of(chunk.file(), begin)));
        }
    }
}
