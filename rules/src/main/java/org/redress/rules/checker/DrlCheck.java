package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.redress.rules.vocabulary.CaseFacts;

/**
 * The first wall: reads a rule file with the very parser that will compile it, and accepts what authors may write.
 * It is an allow-list: what it does not know, it refuses.
 */
final class DrlCheck {

    /** The same language for checker and compiler, so that there is no difference to slip through. */
    static final LanguageLevelOption LANGUAGE = LanguageLevelOption.DRL10;

    private static final Pattern PACKAGE = Pattern.compile("package\\s++([A-Za-z0-9_.]++)\\s*+;?");

    private final String path;
    private final Phase phase;
    private final String text;
    private final Problems problems;

    DrlCheck(String path, Phase phase, String text, Problems problems) {
        this.path = path;
        this.phase = phase;
        this.text = text;
        this.problems = problems;
    }

    /** The file with the imports its rules need; meaningful only if no problem was found. */
    CheckedFile check() {
        Signs.check(text, problems);
        if (problems.none()) {
            new Outline(text, problems).check();
        }
        PackageDescr file = problems.none() ? parse() : null;
        if (file == null) {
            return new CheckedFile(path, phase, "", List.of());
        }
        nothingButRules(file);
        var rules = new ArrayList<CheckedRule>();
        for (RuleDescr rule : file.getRules()) {
            rules.add(new RuleCheck(rule, phase, text, problems).check(path));
        }
        return new CheckedFile(path, phase, withImports(), rules);
    }

    private PackageDescr parse() {
        var parser = new DrlParser(LANGUAGE);
        PackageDescr file = null;
        try {
            file = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            problems.add(0, 0, "SYNTAX", "The file cannot be read.", "");
        }
        for (DroolsError error : parser.getErrors()) {
            int[] lines = error.getLines();
            int column = error instanceof org.drools.drl.parser.ParserError place ? place.getCol() + 1 : 0;
            problems.add(lines.length > 0 ? lines[0] : 0, column, "SYNTAX", "This is not understood: "
                    + error.getMessage().lines().findFirst().orElse(""), "");
        }
        if (file == null && problems.none()) {
            problems.add(1, 1, "SYNTAX", "The file holds no rules.", "Begin with: package " + phase.folder() + ";");
        }
        return problems.none() ? file : null;
    }

    private void nothingButRules(PackageDescr file) {
        Matcher heading = heading();
        if (!heading.lookingAt() || !heading.group(1).equals(phase.folder()) || !phase.folder().equals(file.getName())) {
            problems.add(1, 1, "PACKAGE", "The file does not begin with the package of its folder.",
                    "Write: package " + phase.folder() + ";");
        }
        refuse(file.getImports(), "IMPORT", "An import is not needed: rules know their words.");
        refuse(file.getFunctionImports(), "IMPORT", "An import is not needed: rules know their words.");
        refuse(file.getAccumulateImports(), "IMPORT", "An import is not needed: rules know their words.");
        refuse(file.getGlobals(), "GLOBAL", "A global would tie the rule to something outside.");
        refuse(file.getFunctions(), "FUNCTION", "A function is a program; rules compare and propose.");
        refuse(file.getTypeDeclarations(), "DECLARE", "The facts are given; none can be declared.");
        refuse(file.getEnumDeclarations(), "DECLARE", "The facts are given; none can be declared.");
        refuse(file.getEntryPointDeclarations(), "DECLARE", "The facts are given; none can be declared.");
        refuse(file.getWindowDeclarations(), "DECLARE", "The facts are given; none can be declared.");
        refuse(file.getAttributes(), "ATTRIBUTE", "Rules have no attributes: they propose, and order means nothing.");
        refuse(Stream.ofNullable(file.getUnit()).toList(), "UNIT", "Rules belong to their folder, not to a unit.");
        if (file.getRules().isEmpty()) {
            problems.add(1, 1, "NO_RULES", "The file holds no rules.", "Delete it, or write one.");
        }
    }

    private void refuse(Collection<? extends BaseDescr> found, String code, String message) {
        found.forEach(what -> problems.add(Math.max(0, what.getLine()), Math.max(0, what.getColumn()) + 1, code, message,
                "Delete it."));
    }

    /** Puts the imports on the package line, so that every line keeps its number. */
    private String withImports() {
        Matcher heading = heading();
        if (!heading.lookingAt()) {
            return "";
        }
        String imports = phase.bareConstants().stream()
                .map(choice -> "import static " + choice.getName() + ".*;")
                .collect(Collectors.joining(" ", " import " + CaseFacts.class.getPackageName() + ".*; ", ""));
        String semicolon = heading.group().endsWith(";") ? "" : ";";
        return text.substring(0, heading.end()) + semicolon + imports + text.substring(heading.end());
    }

    private Matcher heading() {
        return PACKAGE.matcher(text).region(afterComments(), text.length());
    }

    /** Where the first word stands that is no comment. */
    private int afterComments() {
        int at = 0;
        while (at < text.length()) {
            int end;
            if (Character.isWhitespace(text.charAt(at))) {
                end = at + 1;
            } else if (text.startsWith("//", at)) {
                end = text.indexOf('\n', at);
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                end = close < 0 ? -1 : close + 2;
            } else {
                return at;
            }
            at = end < 0 ? text.length() : end;
        }
        return at;
    }
}
