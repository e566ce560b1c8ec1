package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.drools.drl.parser.antlr4.DRLParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.redress.rules.vocabulary.CaseFacts;

/**
 * The first wall: reads a rule file with the very parser that will compile it, and accepts what authors may write.
 * It is an allow-list: what it does not know, it refuses.
 */
final class DrlCheck {

    /** The same language for checker and compiler, so that there is no difference to slip through. */
    static final LanguageLevelOption LANGUAGE = LanguageLevelOption.DRL10;

    /** Parsing rules one by one takes longer than all at once. */
    private static final int MOST_TRIED_ALONE = 200;

    private static final Pattern PACKAGE = Pattern.compile("package\\s++([A-Za-z0-9_.]++)\\s*+;?");

    private final String path;
    private final Within within;
    private final Phase phase;
    private final String text;
    private final Problems problems;
    private final List<ReadRule> rules = new ArrayList<>();

    DrlCheck(String path, Within within, String text) {
        this.path = path;
        this.within = within;
        this.phase = within.phase();
        this.text = text;
        this.problems = within.problems();
    }

    /** The file with the imports its rules need; meaningful only if no problem was found. */
    ReadFile check() {
        Signs.check(text, problems);
        if (!problems.none()) {
            return ReadFile.none(path, phase);
        }
        List<Chunk> chunks = Chunk.all(text);
        var unfit = new HashSet<Chunk>();
        for (Chunk chunk : chunks) {
            boolean alone = new Declarations(chunk, problems).check();
            boolean fit = !alone && !chunk.isRule() || new Outline(chunk, problems).check();
            boolean shaped = !chunk.isRule() || new RuleShape(chunk, problems).check();
            if (!alone || !fit || !shaped) {
                unfit.add(chunk);
            }
        }
        PackageDescr file = unfit.isEmpty() ? parse(text, problems) : null;
        if (file == null) {
            eachAlone(chunks, unfit);
            return ReadFile.none(path, phase);
        }
        packageOfFolder(file);
        nothingButRules(file);
        file.getRules().forEach(rule -> rules.add(new RuleCheck(rule, within, text).check(path)));
        if (file.getRules().isEmpty()) {
            problems.add(1, 1, Message.NO_RULES, "The file holds no rules.", "Delete it, or write one.");
        }
        return new ReadFile(new CheckedFile(path, phase, withImports(), rules.stream().map(ReadRule::rule).toList()), rules);
    }

    /** One rule that cannot be read shall not hide what is wrong with the others. */
    private void eachAlone(List<Chunk> chunks, Set<Chunk> unfit) {
        int tried = 0;
        for (Chunk chunk : chunks) {
            var unread = new Problems(path);
            PackageDescr parsed = unfit.contains(chunk) || ++tried > MOST_TRIED_ALONE ? null : parse(chunk.alone(), unread);
            if (parsed != null) {
                nothingButRules(parsed);
                parsed.getRules().forEach(rule -> new RuleCheck(rule, within, chunk.alone()).check(path));
            } else if (chunk.isRule()) {
                int before = problems.count();
                new RuleDraft(chunk, within).check();
                if (problems.count() == before) {
                    unread.list().forEach(problems::add);
                }
            } else {
                unread.list().forEach(problems::add);
            }
        }
        if (problems.none()) {
            problems.add(1, 1, Message.SYNTAX, "The file cannot be read.", "Begin with: package " + phase.folder() + ";");
        }
    }

    private PackageDescr parse(String source, Problems found) {
        PackageDescr file = null;
        try {
            for (DRLParserError error : Grammar.errorsIn(source)) {
                int column = error.getColumn() + 1;
                found.add(error.getLineNumber(), column, Message.SYNTAX, notExpected(source, error.getLineNumber(), column),
                        "Compare it with a rule that works.");
            }
            file = found.none() ? parsed(source, found) : null;
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            found.add(1, 1, Message.SYNTAX, "The file cannot be read.", "Delete what was changed last.");
        }
        if (file == null && found.none()) {
            found.add(1, 1, Message.SYNTAX, "The file holds no rules.", "Begin with: package " + phase.folder() + ";");
        }
        return found.none() ? file : null;
    }

    /** By what compiles it, which has the last word. */
    private static PackageDescr parsed(String source, Problems found) throws DroolsParserException {
        var parser = new DrlParser(LANGUAGE);
        PackageDescr file = parser.parse(false, source);
        for (DroolsError error : parser.getErrors()) {
            int[] lines = error.getLines();
            found.add(lines.length > 0 ? lines[0] : 0, 0, Message.SYNTAX, "Something here is not expected.",
                    "Compare it with a rule that works.");
        }
        return file;
    }

    /** The parser speaks of alternatives and inputs; an author is helped by the word where it stopped. */
    private static String notExpected(String source, int line, int column) {
        String rest = source.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        rest = column > 0 && column <= rest.length() ? rest.substring(column - 1).strip() : "";
        return rest.isEmpty() ? "Something is missing here." : "'" + Sign.all(rest).stream().findFirst()
                .map(Sign::text).orElse("//") + "' is not expected here.";
    }

    private void packageOfFolder(PackageDescr file) {
        Matcher heading = heading();
        if (!heading.lookingAt() || !heading.group(1).equals(phase.folder()) || !phase.folder().equals(file.getName())) {
            problems.add(1, 1, Message.PACKAGE, "The file does not begin with the package of its folder.",
                    "Write: package " + phase.folder() + ";");
        }
    }

    private void nothingButRules(PackageDescr file) {
        refuse(file.getImports(), Message.IMPORT, "An import is not needed: rules know their words.");
        refuse(file.getFunctionImports(), Message.IMPORT, "An import is not needed: rules know their words.");
        refuse(file.getAccumulateImports(), Message.IMPORT, "An import is not needed: rules know their words.");
        refuse(file.getGlobals(), Message.GLOBAL, "A global would tie the rule to something outside.");
        refuse(file.getFunctions(), Message.FUNCTION, "A function is a program; rules compare and propose.");
        refuse(file.getTypeDeclarations(), Message.DECLARE, "The facts are given; none can be declared.");
        refuse(file.getEnumDeclarations(), Message.DECLARE, "The facts are given; none can be declared.");
        refuse(file.getEntryPointDeclarations(), Message.DECLARE, "The facts are given; none can be declared.");
        refuse(file.getWindowDeclarations(), Message.DECLARE, "The facts are given; none can be declared.");
        refuse(file.getAttributes(), Message.ATTRIBUTE, "Rules have no attributes: they propose, and order means nothing.");
        refuse(Stream.ofNullable(file.getUnit()).toList(), Message.UNIT, "Rules belong to their folder, not to a unit.");
    }

    private void refuse(Collection<? extends BaseDescr> found, Message code, String message) {
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
