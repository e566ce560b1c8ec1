package org.redress.rulebook.failures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decision that had to be made on the safe side.
 *
 * @param rule  id of the rule that is to blame; {@link #NONE} where none is
 * @param words what went wrong
 */
public record RuleFailure(long epoch, long release, String rule, String words) {

    static final String NONE = "none";
    private static final Pattern BLAMED = Pattern.compile("([A-Z][A-Z0-9]{0,9}-[0-9]{1,6}[A-Za-z]?) in ");

    /** @param release as decisions name it */
    public static RuleFailure of(long epoch, String release, String words) {
        Matcher blamed = BLAMED.matcher(words);
        return new RuleFailure(epoch, release.matches("[0-9]{1,18}") ? Long.parseLong(release) : 0, blamed.find() ? blamed.group(1) : NONE, words);
    }
}
