package org.redress.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.RunningClock;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.rules.vocabulary.Step;

/**
 * Facts as rules see them: the words of past cases, and circumstances drawn by lot, because those sources tell none. Losses
 * are drawn to the cent, so that hardly two cases are alike and nothing is gained by having seen one before.
 */
final class PastFacts {

    private static final int TEXTS = 20_000;
    private static final String[] CATEGORIES = {"billing", "courier", "delivery-time", "product-fault", "personal-data", ""};

    private final Random random = new Random(7);
    private final List<String[]> texts = new ArrayList<>();
    private final String origin;

    PastFacts() {
        try (PastCases past = PastCases.open()) {
            origin = past.origin();
            int title = PastCases.HEADINGS.indexOf("title");
            int description = PastCases.HEADINGS.indexOf("description");
            for (int i = 0; i < TEXTS; i++) {
                List<String> row = past.next();
                texts.add(new String[] {row.get(title), row.get(description)});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return origin;
    }

    CaseFacts next() {
        String[] text = texts.get(random.nextInt(texts.size()));
        boolean loss = random.nextInt(3) == 0;
        return new CaseFacts(one(Kind.values()), one(Channel.values()), one(Form.values()), "en", one(CATEGORIES), "", "",
                "", "", text[0], text[1], rarely(), rarely(), loss ? cents() : null, loss ? "EUR" : "", rarely(), rarely(),
                rarely(), rarely(), rarely(), rarely(), rarely(), rarely(), random.nextInt(4), one(Fault.values()),
                random.nextBoolean() ? null : one(Responsibility.values()), rarely() ? cents() : null, null, "", "", null,
                random.nextInt(3), false);
    }

    /** A fifth of them closed. */
    ImpactCase next(int number) {
        boolean open = number % 5 != 0;
        return new ImpactCase("2026-%06d".formatted(number), open, next(), null, random.nextInt(2), open
                ? List.of(new RunningClock(Step.RESPONSE, CountedIn.ELAPSED, random.nextInt(30), false)) : List.of());
    }

    private BigDecimal cents() {
        return BigDecimal.valueOf(random.nextInt(2_000_000), 2);
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
