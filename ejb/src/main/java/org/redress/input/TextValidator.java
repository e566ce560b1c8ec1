package org.redress.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Finds what keeps a text from being stored or shown as it was meant, and says what and where. */
public class TextValidator implements ConstraintValidator<TextRules, String> {

    private boolean oneLine;
    private int max;

    @Override
    public void initialize(TextRules rules) {
        oneLine = rules.oneLine();
        max = rules.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        String problem = text == null ? null : problemWith(text, oneLine, max);
        if (problem == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        // Braces and dollars would be read as expressions of the message language.
        context.buildConstraintViolationWithTemplate(problem.replaceAll("[{}$\\\\]", "\\\\$0")).addConstraintViolation();
        return false;
    }

    /** What is wrong with it, or null. */
    static String problemWith(String text, boolean oneLine, int max) {
        if (text.length() > max) {
            return "is " + text.length() + " characters long; at most " + max + " are taken";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isUnwelcome(c, oneLine)) {
                return "has the character U+" + String.format("%04X", (int) c) + " at position " + (i + 1)
                    + ", which cannot be kept; take it out";
            }
        }
        return null;
    }

    private static boolean isUnwelcome(char c, boolean oneLine) {
        if (Character.isSurrogate(c)) {
            return true;
        }
        if (c == '\n' || c == '\r' || c == '\t') {
            return oneLine;
        }
        // Embeddings, overrides and isolates make a text read otherwise than it is; in one line so do plain marks.
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean marks = c == 0x200E || c == 0x200F || c == 0x061C || c == 0x2028 || c == 0x2029;
        return Character.isISOControl(c) || turns || oneLine && marks || c == 0xFFFE || c == 0xFFFF;
    }
}
