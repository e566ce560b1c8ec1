package org.redress.rules.fuzz;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.rules.vocabulary.Outcome;

/**
 * Whether a text that was accepted only proposes, judged without the checker: it takes the text for what it says, lexically for
 * conditions and by the syntax tree of Java for consequences. Stricter than the language; what it does not know, it reports.
 */
final class Oracle {

    private static final Set<String> PROPOSALS = Stream.of(Outcome.class.getMethods()).map(java.lang.reflect.Method::getName)
            .collect(Collectors.toSet());
    private static final Pattern RULE = Pattern.compile(
            "rule\\s*\"[^\"\\\\\\n]*\"\\s*(@\\s*Source\\s*\\(\\s*\"\"\\s*\\)\\s*)*when\\b(.*?)\\bthen\\b(.*?)\\bend\\b\\s*;?\\s*",
            Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("\\s*package\\s+[a-z]+\\s*;?\\s*"
            + "import org\\.redress\\.rules\\.vocabulary\\.\\*;\\s*(import static org\\.redress\\.rules\\.vocabulary\\.\\w+\\.\\*;\\s*)*");
    private static final Pattern CALL = Pattern.compile("([\\w$]+)\\s*\\(");
    private static final Set<String> BEFORE_BRACKETS = Set.of("CaseFacts", "PolicyFacts", "TextFacts", "ClockFacts", "Outcome",
            "in", "not", "exists");
    private static final Pattern FOREIGN = Pattern.compile("[{}+*/%^~?#'`\\\\;@]|:=|->|::"
            + "|\\b(from|eval|new|over|accumulate|collect|forall|matches|memberOf|soundslike|instanceof|class|this|and|or|do)\\b");
    private static final Pattern DOT = Pattern.compile("([\\w$]+)\\s*\\.\\s*([\\w$]+)");

    private Oracle() {
    }

    /** What is suspicious about the text; empty when it only proposes. */
    static String complaint(String drl) {
        String bare = withoutComments(drl);
        Matcher head = HEAD.matcher(bare);
        if (!head.lookingAt()) {
            return "it does not begin with its package";
        }
        Matcher rule = RULE.matcher(withoutTexts(bare));
        int at = head.end();
        // Texts were emptied in place, so offsets are the same in both.
        while (at < bare.length() && rule.find(at) && rule.start() == at) {
            String complaint = condition(rule.group(2));
            complaint = complaint.isEmpty() ? consequence(bare.substring(rule.start(3), rule.end(3))) : complaint;
            if (!complaint.isEmpty()) {
                return complaint;
            }
            at = rule.end();
        }
        return bare.substring(at).isBlank() ? "" : "something else stands there: " + bare.substring(at).strip();
    }

    private static String condition(String text) {
        // A semicolon behind a pattern says nothing.
        Matcher foreign = FOREIGN.matcher(text.replaceAll("\\)\\s*(;\\s*)+", ")"));
        if (foreign.find()) {
            return "a condition says " + foreign.group();
        }
        for (Matcher call = CALL.matcher(text); call.find();) {
            if (!BEFORE_BRACKETS.contains(call.group(1))) {
                return "a condition calls " + call.group(1);
            }
        }
        for (Matcher dot = DOT.matcher(text); dot.find();) {
            boolean number = dot.group(1).matches("\\d+") && dot.group(2).matches("\\d+");
            if (!number && !(dot.group(1).matches("[A-Z]\\w+") && dot.group(2).matches("[A-Z_]+"))) {
                return "a condition reaches into " + dot.group();
            }
        }
        return "";
    }

    private static String consequence(String text) {
        BlockStmt body;
        try {
            body = StaticJavaParser.parseMethodDeclaration("void x() {" + text + "\n}").findFirst(MethodDeclaration.class)
                    .orElseThrow().getBody().orElseThrow();
        } catch (RuntimeException e) {
            return "a consequence is no Java: " + text;
        }
        for (Statement statement : body.getStatements()) {
            if (!(statement instanceof ExpressionStmt said) || !(said.getExpression() instanceof MethodCallExpr call)
                    || !call.getScope().map(Expression::toString).orElse("").equals("$outcome")
                    || !PROPOSALS.contains(call.getNameAsString()) || call.getTypeArguments().isPresent()
                    || !call.getArguments().stream().allMatch(Oracle::isPlain)) {
                return "a consequence does " + statement;
            }
        }
        return body.getStatements().isEmpty() ? "a consequence does nothing" : "";
    }

    private static boolean isPlain(Expression argument) {
        return argument instanceof NameExpr || argument instanceof LiteralExpr && !(argument instanceof NullLiteralExpr)
                || argument instanceof FieldAccessExpr constant && constant.toString().matches("[A-Z]\\w+\\.[A-Z_]+");
    }

    private static String withoutComments(String drl) {
        return replace(drl, Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL),
                part -> part.startsWith("\"") ? part : " ".repeat(part.length()));
    }

    /** A text keeps its quotes and its length, so that nothing in it is taken for a word. */
    private static String withoutTexts(String bare) {
        return replace(bare, Pattern.compile("(@\\s*Source\\s*\\(\\s*)?\"[^\"\\n]*\""), part -> {
            String blank = " ".repeat(part.length() - part.indexOf('"') - 2);
            return part.startsWith("@") ? part.substring(0, part.indexOf('"')) + "\"\"" + blank : "\"" + blank + "\"";
        });
    }

    private static String replace(String text, Pattern what, java.util.function.UnaryOperator<String> with) {
        return what.matcher(text).replaceAll(match -> Matcher.quoteReplacement(with.apply(match.group())));
    }
}
