package org.redress.rules.checker;

import java.util.Map;

/** Tells what stands among rules and is none, before the parser reads it. */
final class Declarations {

    private static final Map<String, Message> CODES = Map.of("import", Message.IMPORT, "global", Message.GLOBAL,
            "function", Message.FUNCTION, "declare", Message.DECLARE, "unit", Message.UNIT, "query", Message.NOT_A_RULE,
            "dialect", Message.ATTRIBUTE, "salience", Message.ATTRIBUTE);

    private static final Map<Message, String> SAID = Map.of(
            Message.IMPORT, "An import is not needed: rules know their words.",
            Message.GLOBAL, "A global would tie the rule to something outside.",
            Message.FUNCTION, "A function is a program; rules compare and propose.",
            Message.DECLARE, "The facts are given; none can be declared.",
            Message.UNIT, "Rules belong to their folder, not to a unit.",
            Message.NOT_A_RULE, "Only rules are allowed, no queries.",
            Message.ATTRIBUTE, "Rules have no attributes: they propose, and order means nothing.");

    private final Chunk chunk;
    private final Problems problems;

    Declarations(Chunk chunk, Problems problems) {
        this.chunk = chunk;
        this.problems = problems;
    }

    /** Whether there is nothing but a rule, or the line of the package. */
    boolean check() {
        boolean fine = true;
        int from = chunk.isRule() ? chunk.find("end", Math.max(1, chunk.find("then", 1))) : 0;
        for (int i = Math.max(from, 0); from >= 0 && i < chunk.signs().size(); i++) {
            Sign sign = chunk.signs().get(i);
            Message code = CODES.get(sign.text());
            if (code != null && beginsLine(i)) {
                problems.add(chunk.place(sign), code, SAID.get(code), "Delete it.");
                fine = false;
            } else if (!chunk.isRule() && sign.is("@")) {
                problems.add(chunk.place(sign), Message.ANNOTATION, "An annotation belongs to a rule.", "Delete it.");
                fine = false;
            }
        }
        return fine;
    }

    private boolean beginsLine(int i) {
        return i == 0 || chunk.signs().get(i - 1).is(";") || chunk.signs().get(i - 1).is("end")
                || chunk.file().substring(chunk.signs().get(i - 1).end(), chunk.signs().get(i).begin()).indexOf('\n') >= 0;
    }
}
