package org.redress.rules.checker;

import java.util.stream.Stream;

/**
 * The sorts of problems that a rule book may have. The names are stable: the API answers them, and the handbook explains
 * each, from {@code messages_*.properties} of the dictionary.
 */
public enum Message {

    // ---- The file ---------------------------------------------------------
    UNKNOWN_FILE, NOT_UTF8, FILE_TOO_LONG, TOO_MANY_RULES, UNICODE_ESCAPE, INVISIBLE_CHARACTER, FOREIGN_SIGN, TEXT,
    SEPARATOR, PACKAGE, NO_RULES, IMPORT, GLOBAL, FUNCTION, DECLARE, UNIT, NOT_A_RULE,

    // ---- The shape of a rule ----------------------------------------------
    RULE_NAME, ID_TWICE, MISSING_WORD, BRACKET, SYNTAX, NOT_FOR_RULES, RULE_TOO_LONG, NESTED_TOO_DEEP, ATTRIBUTE, ANNOTATION,
    EXTENDS, NAMED_CONSEQUENCE, OUTCOME,

    // ---- Conditions -------------------------------------------------------
    UNKNOWN_FACTS, PATTERN, TOO_MANY_PATTERNS, CONDITION, UNKNOWN_FIELD, FIELD_EXPECTED, COMPARISON_EXPECTED, OPERATOR, STR_OPERATOR,
    REGULAR_EXPRESSION, CALL, UNKNOWN_CHOICE, UNKNOWN_CONSTANT, CANNOT_COMPARE, NO_ORDER, TEXT_EXPECTED, VARIABLE_NAME,
    UNKNOWN_VARIABLE, BOUND_TWICE, BINDING_NOT_HERE,

    // ---- Consequences -----------------------------------------------------
    CONSEQUENCE, UNKNOWN_PROPOSAL, ARGUMENTS, VALUE, NUMBER_OUT_OF_RANGE,

    // ---- Tables -----------------------------------------------------------
    TABLE, HEADING, TABLE_WORD, CELL_UNUSED, ROW, UNKNOWN_NUMBER, WORD, NUMBER, TWICE,

    // ---- Scenarios --------------------------------------------------------
    UNKNOWN_COLUMN, UNKNOWN_VALUE, TICK, TARGET, NO_WHY, NO_SCENARIOS, NOTHING_EXPECTED, OTHER_DECISION, UNKNOWN_RULE,

    // ---- Found only by the compiler ---------------------------------------
    COMPILER, TRIAL_FAILED,

    // ---- Traps: all of it is allowed, and none of it can be meant ----------
    NEVER_FIRES(Severity.WARNING), NEVER_HOLDS(Severity.WARNING), ALWAYS_HOLDS(Severity.WARNING),
    SAME_FIELD(Severity.WARNING), NEVER_FOUND(Severity.WARNING), UNKNOWN_WORD(Severity.WARNING),
    SENTENCE_TWICE(Severity.WARNING), REPEATED_RULE(Severity.WARNING), GIVEN_ALREADY(Severity.WARNING);

    private final Severity severity;

    Message() {
        this(Severity.ERROR);
    }

    Message(Severity severity) {
        this.severity = severity;
    }

    /** Of a code that is not listed here, an error: what nobody knows shall not be used. */
    static Severity severityOf(String code) {
        return Stream.of(values()).filter(message -> message.name().equals(code)).map(Message::severity).findFirst()
                .orElse(Severity.ERROR);
    }

    public Severity severity() {
        return severity;
    }
}
