package org.redress.rulebook.releases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import org.redress.rulebook.epochs.Epochs;
import org.redress.rules.book.RuleSources;
import org.redress.rules.book.StandardRules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * The rule book that the product comes with. An empty system begins with it; where the house has a book already, a new one of
 * the product is offered as a draft, and changes nothing until somebody here wants it.
 */
@ApplicationScoped
public class BuiltInBook {

    private static final System.Logger LOG = System.getLogger(BuiltInBook.class.getName());

    @Inject
    Shelf shelf;

    @Inject
    Chronicle chronicle;

    @Inject
    Epochs epochs;

    @Inject
    Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    public void bring() {
        RuleSources built = StandardRules.read();
        RuleBookLedger ledger = shelf.ledger();
        ReleasePen pen = chronicle.pen(Chronicle.PRODUCT, clock.instant());
        if (shelf.isEmpty()) {
            Release first = Release.ofProduct(ledger.nextRelease(), null, "The rule book that the product comes with (" + built.release() + ").",
                texts(built), pen);
            first.approvedByTheProduct(pen);
            shelf.add(first);
            epochs.begin(first, pen);
            LOG.log(System.Logger.Level.INFO, "The rule book of the product became release {0}.", first.number());
        } else if (!shelf.knows(built.hash())) {
            Release offered = Release.ofProduct(ledger.nextRelease(), shelf.active().map(Release::number).orElse(null),
                "The rule book of this version of the product (" + built.release() + "), offered.", texts(built), pen);
            shelf.add(offered);
            LOG.log(System.Logger.Level.INFO, "This version of the product has another rule book. It is offered as release {0}, a draft; what "
                + "the house uses stays.", offered.number());
        }
    }

    private static Map<String, String> texts(RuleSources sources) {
        var texts = new TreeMap<String, String>();
        sources.files().forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }
}
