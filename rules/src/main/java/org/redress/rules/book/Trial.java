package org.redress.rules.book;

import java.math.BigDecimal;
import java.util.List;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.rules.vocabulary.Step;

/** Asks a freshly compiled book about a case of which nothing is known and one of which everything is. */
final class Trial {

    private static final CaseFacts BARE = new CaseFacts(Kind.INQUIRY, Channel.WEB, Form.WRITTEN, "", "", "", "", "", "",
            "", "", false, false, null, "", false, false, false, false, false, false, false, false, 0, Fault.UNKNOWN,
            null, null, null, "", "", null, 0, true);

    private static final CaseFacts FULL = new CaseFacts(Kind.CLAIM, Channel.PHONE, Form.ORAL, "en", "product-fault",
            "lamp", "tower", "Osaka", "service", "A lamp fell", "It fell on my foot.", true, true,
            new BigDecimal("99999.99"), "EUR", true, true, true, true, true, true, true, true, 9, Fault.YES,
            Responsibility.COMPANY, new BigDecimal("99999.99"), 1, "K-1", "East", Grade.MAJOR, 3, false);

    private static final List<ClockFacts> CLOCKS = List.of(
            new ClockFacts(EscalationEvent.GRADED, null, 0, 0, 0, true),
            new ClockFacts(EscalationEvent.BREACHED, Step.OVERALL, 100, 4, 3, false));

    private Trial() {
    }

    static void run(RuleBook book) {
        book.tryOut(BARE, CLOCKS);
        book.tryOut(FULL, CLOCKS);
    }
}
