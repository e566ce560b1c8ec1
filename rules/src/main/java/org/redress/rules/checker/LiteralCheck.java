package org.redress.rules.checker;

import org.redress.rules.vocabulary.TextFacts;

/** Looks at text that is compared with a field: whether it can be found there at all. */
final class LiteralCheck {

    private final Class<? extends Record> facts;
    private final Within within;

    LiteralCheck(Class<? extends Record> facts, Within within) {
        this.facts = facts;
        this.within = within;
    }

    void look(Operand field, Operand text, boolean whole, Place place) {
        if (field.sort() != Operand.Sort.FIELD || field.type() != String.class || text.type() != String.class
                || text.sort() != Operand.Sort.LITERAL) {
            return;
        }
        String value = (String) text.value();
        if (facts == TextFacts.class && !TextFacts.of("", value).words().contains(value)) {
            within.problems().add(place, Message.NEVER_FOUND, "Nothing like \"" + value + "\" is ever found in "
                    + field.text() + ", which has small letters and single spaces only.", "Write \""
                    + TextFacts.of("", value).words().strip() + "\".");
        }
        if (whole) {
            within.words().look(field.text(), value, place, within.problems());
        }
    }
}
