package org.redress.rules.checker;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Reads a consequence: nothing but calls of proposals on {@code $outcome}, with plain values. */
final class ConsequenceCheck {

    private static final String HINT = "Write $outcome.proposal(value); and nothing else.";

    private final Within within;
    private final Phase phase;
    private final Bound bound;
    private final Problems problems;
    private final String text;
    private final Place start;

    ConsequenceCheck(Within within, Bound bound, String text, Place start) {
        this.within = within;
        this.phase = within.phase();
        this.bound = bound;
        this.problems = within.problems();
        this.text = text;
        this.start = start;
    }

    void check() {
        Optional<BlockStmt> block = parse(text);
        if (block.isEmpty()) {
            unreadable();
        } else if (block.get().getStatements().isEmpty()) {
            problems.add(start.line(), start.column(), Message.CONSEQUENCE, "The rule proposes nothing.", HINT);
        } else {
            block.get().getStatements().forEach(this::statement);
        }
    }

    /** The parser wants the whole text to be one block, so a brace that closes too early is an error here. */
    private static Optional<BlockStmt> parse(String text) {
        try {
            ParseResult<BlockStmt> parsed = new JavaParser(new ParserConfiguration().setAttributeComments(false))
                    .parse(ParseStart.BLOCK, Providers.provider("{" + text + "\n}"));
            return parsed.isSuccessful() ? parsed.getResult() : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Tells which of the statements cannot be read, and what is wrong with the others. */
    private void unreadable() {
        int before = problems.count();
        int begin = 0;
        while (begin < text.length()) {
            int semicolon = text.indexOf(';', begin);
            int end = semicolon < 0 ? text.length() : semicolon + 1;
            piece(begin, end, semicolon >= 0);
            begin = end;
        }
        if (problems.count() == before) {
            problems.add(start, Message.CONSEQUENCE, "The consequence cannot be read.", HINT);
        }
    }

    private void piece(int begin, int end, boolean closed) {
        String piece = text.substring(begin, end);
        if (piece.isBlank()) {
            return;
        }
        int first = begin + piece.length() - piece.stripLeading().length();
        Place place = start.of(text, first);
        Optional<BlockStmt> block = parse(text.substring(first, end) + (closed ? "" : ";"));
        if (block.isEmpty()) {
            problems.add(place, Message.CONSEQUENCE, "This proposal cannot be read.", HINT);
            return;
        }
        new ConsequenceCheck(within, bound, text.substring(first, end) + (closed ? "" : ";"), place).check();
        if (!closed) {
            problems.add(start.of(text, begin + piece.stripTrailing().length()), Message.CONSEQUENCE,
                    "A semicolon is missing here.", HINT);
        }
    }

    private void statement(Statement statement) {
        Optional<MethodCallExpr> call = statement.toExpressionStmt()
                .flatMap(expression -> expression.getExpression().toMethodCallExpr())
                .filter(c -> c.getTypeArguments().isEmpty())
                .filter(c -> c.getScope().flatMap(Expression::toNameExpr)
                        .filter(scope -> scope.getNameAsString().equals("$outcome")).isPresent());
        if (call.isEmpty()) {
            complain(statement, Message.CONSEQUENCE, "A consequence can only propose.", HINT);
            return;
        }
        proposal(call.get());
    }

    private void proposal(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (!phase.proposals().contains(name)) {
            complain(call.getName(), Message.UNKNOWN_PROPOSAL, "'" + name + "' cannot be proposed in " + phase.folder() + "/.",
                    Problems.didYouMean(name, phase.proposals()));
            return;
        }
        List<Method> forms = Vocabulary.proposals(name);
        Optional<Method> form = forms.stream().filter(m -> m.getParameterCount() == call.getArguments().size()).findFirst();
        if (form.isEmpty()) {
            complain(call.getName(), Message.ARGUMENTS, name + " does not take " + call.getArguments().size() + " values.", "");
            return;
        }
        for (int i = 0; i < call.getArguments().size(); i++) {
            argument(name, form.get().getParameterTypes()[i], call.getArgument(i));
        }
    }

    private void argument(String proposal, Class<?> expected, Expression argument) {
        if (argument instanceof NameExpr variable && variable.getNameAsString().startsWith("$")) {
            variable(expected, variable);
        } else if (expected.isEnum()) {
            constant(expected, argument);
        } else if (expected == String.class) {
            boolean plain = argument instanceof StringLiteralExpr literal && literal.getValue().length() <= 100
                    && literal.getValue().indexOf('\\') < 0;
            if (!plain) {
                complain(argument, Message.VALUE, "A text in double quotes was expected.", "");
            } else if (proposal.equals("proposeDepartment")) {
                within.words().look("department", ((StringLiteralExpr) argument).getValue(), place(argument), problems);
            }
        } else {
            number(proposal, expected, argument);
        }
    }

    private void variable(Class<?> expected, NameExpr variable) {
        Class<?> type = bound.typeOf(variable.getNameAsString());
        if (type == null) {
            complain(variable, Message.UNKNOWN_VARIABLE, "Nothing is bound to " + variable + ".",
                    bound.hint(variable.getNameAsString()));
        } else if (type != expected && !(expected == double.class && type == int.class)) {
            complain(variable, Message.VALUE, variable + " is " + Operand.kindOf(type) + ", "
                    + Operand.kindOf(expected) + " was expected"
                    + (type == Integer.class || type == java.math.BigDecimal.class ? " that is always known." : "."), "");
        }
    }

    private void constant(Class<?> choice, Expression argument) {
        String constant;
        if (argument instanceof NameExpr name && phase.bareConstants().contains(choice)) {
            constant = name.getNameAsString();
        } else if (argument instanceof FieldAccessExpr qualified
                && qualified.getScope() instanceof NameExpr scope && scope.getNameAsString().equals(choice.getSimpleName())) {
            constant = qualified.getNameAsString();
        } else {
            complain(argument, Message.VALUE, "A " + choice.getSimpleName() + " was expected.",
                    Problems.oneOf(Vocabulary.constants(choice)));
            return;
        }
        if (!Vocabulary.constants(choice).contains(constant)) {
            complain(argument, Message.UNKNOWN_CONSTANT, choice.getSimpleName() + " has no '" + constant + "'.",
                    Problems.didYouMean(constant, Vocabulary.constants(choice)));
        }
    }

    private void number(String proposal, Class<?> expected, Expression argument) {
        String digits;
        if (argument instanceof IntegerLiteralExpr whole) {
            digits = whole.getValue();
        } else if (argument instanceof DoubleLiteralExpr broken && expected == double.class) {
            digits = broken.getValue();
        } else {
            digits = "";
        }
        // Written plainly: 1e9, 0x10 or 010 would mean something else than they seem to.
        if (!digits.matches("(0|[1-9][0-9]{0,6})(\\.[0-9]{1,4})?")) {
            complain(argument, Message.VALUE, "A " + (expected == int.class ? "whole " : "") + "number was expected.", "");
            return;
        }
        Limits.breached(proposal, Double.parseDouble(digits))
                .ifPresent(breach -> complain(argument, Message.NUMBER_OUT_OF_RANGE, breach, ""));
    }

    private void complain(Node node, Message code, String message, String hint) {
        problems.add(place(node), code, message, hint);
    }

    private Place place(Node node) {
        Position position = node.getBegin().orElse(Position.HOME);
        // On the first line stands one brace more than in the file.
        return position.line == 1
                ? new Place(start.line(), start.column() + Math.max(0, position.column - 2))
                : new Place(start.line() + position.line - 1, position.column);
    }
}
