package org.redress.rulebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;

import org.redress.problems.Refusal;
import org.redress.rulebook.epochs.Epochs;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks releases that do not decide: drafts that an author tries, and old ones of which a decision is repeated. Two are kept compiled. */
@ApplicationScoped
class OtherBooks {

    private static final int KEPT = 2;

    @Inject
    Epochs epochs;

    private final Deque<OpenBook> kept = new ArrayDeque<>();

    /** @throws Refusal conflict, where its files cannot be used; not found, where there is none */
    <T> T ask(long release, Function<RuleBook, T> question) {
        OpenBook book = take(epochs.sources(release));
        try {
            return question.apply(book.book());
        } finally {
            book.leave();
        }
    }

    /** Compiled by one at a time: so many wait anyway. */
    private synchronized OpenBook take(RuleSources sources) {
        for (OpenBook book : kept) {
            if (book.is(sources.release(), sources.hash()) && book.enter()) {
                return book;
            }
        }
        OpenBook compiled = new OpenBook(compile(sources));
        compiled.enter();
        kept.addFirst(compiled);
        if (kept.size() > KEPT) {
            kept.removeLast().letGo();
        }
        return compiled;
    }

    private static RuleBook compile(RuleSources sources) {
        try {
            return RuleBook.compile(sources);
        } catch (CompileFailed e) {
            throw Refusal.conflict("Release " + sources.release() + " cannot be used: " + e.problems().get(0), "Put its problems right first.",
                Map.of("problems", e.problems()));
        }
    }

    @PreDestroy
    synchronized void letGo() {
        kept.forEach(OpenBook::letGo);
        kept.clear();
    }
}
