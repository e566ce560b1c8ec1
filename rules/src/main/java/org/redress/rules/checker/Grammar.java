package org.redress.rules.checker;

import java.util.List;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.drools.drl.parser.antlr4.DRLErrorListener;
import org.drools.drl.parser.antlr4.DRLParserError;

/**
 * Whether a text is written in the language of rules at all. Drools' own way to find that out also prints each error to
 * standard error, which a server takes for its own trouble: an author who has not finished a line is none.
 */
final class Grammar {

    private Grammar() {
    }

    /** What does not fit, in the order of the text; lines from 1, columns from 0. */
    static List<DRLParserError> errorsIn(String text) {
        // The short look suffices for what is right, in half the time; where it stumbles, the long one has the last word.
        return errors(text, PredictionMode.SLL).isEmpty() ? List.of() : errors(text, PredictionMode.LL);
    }

    private static List<DRLParserError> errors(String text, PredictionMode look) {
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(text);
        var errors = new DRLErrorListener();
        var lexer = (Lexer) parser.getTokenStream().getTokenSource();
        lexer.removeErrorListeners();
        lexer.addErrorListener(errors);
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        parser.getInterpreter().setPredictionMode(look);
        parser.compilationUnit();
        return errors.getErrors();
    }
}
