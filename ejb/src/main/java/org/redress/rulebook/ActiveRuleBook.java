package org.redress.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rulebook.epochs.Epochs;
import org.redress.rulebook.epochs.InForce;
import org.redress.rulebook.epochs.RuleEpoch;
import org.redress.rulebook.releases.BuiltInBook;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.settings.Settings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * The rule book that decides on this node. It is compiled at start, so that the first complaint does not pay for it, and
 * swapped as a whole: the next one is compiled beside it, all nodes say that they are ready, and at one instant all of them
 * take it. A decision asks one book from its beginning to its end.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ActiveRuleBook {

    /** Whoever has not looked for so long, because the machine stood still, looks before it decides again. Less than {@link Epochs}' lead. */
    private static final long LOOK_AT_LEAST_NANOS = 2_000_000_000L;

    /** So long a decision waits for the rules in force to be compiled, where others went on without this node. */
    private static final long CATCH_UP_SECONDS = 30;
    private static final int MOST_FALLBACKS = 20;

    private static final System.Logger LOG = System.getLogger(ActiveRuleBook.class.getName());

    /** A book that is compiled and waits. */
    private record Successor(BookInForce book, Instant switchAt) {
    }

    @Inject
    Epochs epochs;

    @Inject
    EpochRegister register;

    @Inject
    BuiltInBook builtIn;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final AtomicReference<BookInForce> active = new AtomicReference<>();
    private final AtomicReference<Successor> next = new AtomicReference<>();
    private final SpareBook before = new SpareBook();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile String failure;
    private volatile long failedEpoch;
    /** What this node refused to take over last; nobody took it then. */
    private volatile String refused;
    /** When it was known last that nothing else is in force than what decides here. */
    private volatile long sure;
    private boolean failedBefore;
    /** Counts on while the machine stands still. */
    LongSupplier elapsed = System::nanoTime;

    @PostConstruct
    void begin() {
        builtIn.bring();
        active.set(newestThatCompiles());
        sure = elapsed.getAsLong();
        LOG.log(System.Logger.Level.INFO, "Release {0} of the rule book decides, epoch {1}.", active.get().open().book().release(), active.get().epoch());
        beat();
    }

    /** A book that this version of the product cannot use must not keep the server down. */
    private BookInForce newestThatCompiles() {
        Instant now = clock.instant();
        for (InForce epoch : register.inForce(MOST_FALLBACKS)) {
            // One that is just about to switch is for the first look.
            if (epoch.switchAt().isAfter(now)) {
                continue;
            }
            try {
                return compiled(epoch.epoch(), epoch.release(), epoch.hash());
            } catch (RuntimeException e) {
                cannotUse(epoch.epoch(), epoch.release(), e);
            }
        }
        return new BookInForce(new OpenBook(RuleBook.standard()), 0);
    }

    /** The newest of them counts, also at the start, which goes from the newest back. */
    private void cannotUse(long epoch, long release, RuntimeException e) {
        if (epoch > failedEpoch) {
            failedEpoch = epoch;
            failure = "Release " + release + " of epoch " + epoch + " cannot be used on this node: " + e.getMessage();
        }
        LOG.log(System.Logger.Level.ERROR, "Release " + release + " of epoch " + epoch + " cannot be used on this node.", e);
    }

    private BookInForce compiled(long epoch, long release, String hash) {
        RuleSources sources = epochs.sources(release);
        if (!sources.hash().equals(hash)) {
            throw new IllegalStateException("The files of release " + release + " are " + sources.hash() + ", not " + hash + ".");
        }
        return new BookInForce(before.take(sources).orElseGet(() -> new OpenBook(RuleBook.compile(sources))), epoch);
    }

    @PreDestroy
    void letGo() {
        await(null);
        before.put(null);
        active.get().open().letGo();
    }

    /** Asks the book in force; what it is asked ends with the same book that it began with. */
    @PermitAll
    public <T> T ask(Function<EpochBook, T> question) {
        if (elapsed.getAsLong() - sure > LOOK_AT_LEAST_NANOS) {
            catchUp();
        }
        switchIfTime();
        BookInForce book = active.get();
        while (!book.open().enter()) {
            book = active.get();
        }
        try {
            return question.apply(new EpochBook(book.epoch(), book.open().book()));
        } finally {
            book.open().leave();
        }
    }

    /** A rule book in an epoch. */
    public record EpochBook(long epoch, RuleBook book) {
    }

    @PermitAll
    public long epoch() {
        switchIfTime();
        return active.get().epoch();
    }

    @PermitAll
    public String release() {
        switchIfTime();
        return active.get().open().book().release();
    }

    /** Why this node does not decide by the epoch in force; null where it does. */
    @PermitAll
    public String failure() {
        return failure;
    }

    /** Which release this node could not take over, so that none did; null where the last one was fine. */
    @PermitAll
    public String refused() {
        return refused;
    }

    /** Once a second, and whenever somebody cannot wait for that: what is in force, and what is to be prepared? */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "Redress: rule book")
    @PermitAll
    public void look() {
        if (looking.tryLock()) {
            lookAndUnlock();
        }
    }

    private void lookAndUnlock() {
        try {
            isBehind();
            prepareWhatIsAskedFor();
            followWhatIsInForce();
            switchIfTime();
            failedBefore = false;
        } catch (RuntimeException e) {
            // Once, and not every second: an outage of the database is one event.
            LOG.log(failedBefore ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR, "The rule book in force cannot be looked up.", e);
            failedBefore = true;
        } finally {
            looking.unlock();
        }
    }

    /** Where others went on while this node stood still, whoever asks waits for it, rather than decide by what no longer holds. */
    private void catchUp() {
        try {
            if (isBehind() && looking.tryLock(CATCH_UP_SECONDS, TimeUnit.SECONDS)) {
                lookAndUnlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "What is in force cannot be looked up; what decided goes on.", e);
        }
    }

    private boolean isBehind() {
        long asked = elapsed.getAsLong();
        Instant now = clock.instant();
        boolean behind = register.inForce(1).stream().anyMatch(epoch -> epoch.epoch() != active.get().epoch() && epoch.epoch() != failedEpoch
            && !epoch.switchAt().isAfter(now));
        sure = behind ? sure : asked;
        return behind;
    }

    private void prepareWhatIsAskedFor() {
        RuleEpoch asked = register.pending().filter(e -> !e.fromAt().isAfter(clock.instant())).orElse(null);
        if (asked == null) {
            return;
        }
        Successor waiting = next.get();
        if (waiting == null || waiting.book().epoch() != asked.number()) {
            String trouble = prepare(asked.number(), asked.release(), asked.hash());
            refused = trouble == null ? null : "Release " + asked.release() + " was refused by this node, so no node took it: " + trouble;
            epochs.report(asked.number(), settings.node(), trouble);
        }
        beat();
        epochs.settle(asked.number());
    }

    /** @return why it cannot be used; null where it waits for its instant now */
    private String prepare(long epoch, long release, String hash) {
        try {
            await(new Successor(compiled(epoch, release, hash), null));
            return null;
        } catch (CompileFailed e) {
            return e.problems().stream().limit(5).map(Object::toString).reduce((a, b) -> a + "\n" + b).orElse(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "Release " + release + " cannot be prepared.", e);
            return e.toString();
        }
    }

    private void followWhatIsInForce() {
        List<InForce> newest = register.inForce(1);
        if (newest.isEmpty() || newest.get(0).epoch() == active.get().epoch() || newest.get(0).epoch() == failedEpoch) {
            return;
        }
        InForce wanted = newest.get(0);
        Successor waiting = next.get();
        if (waiting == null || waiting.book().epoch() != wanted.epoch()) {
            // The others went on while this node was away.
            String trouble = prepare(wanted.epoch(), wanted.release(), wanted.hash());
            if (trouble != null) {
                cannotUse(wanted.epoch(), wanted.release(), new IllegalStateException(trouble));
                return;
            }
            waiting = next.get();
        }
        // Unless somebody who asked took it at this very moment: it would be its own successor then, and close itself.
        next.compareAndSet(waiting, new Successor(waiting.book(), wanted.switchAt()));
    }

    private void await(Successor successor) {
        Successor other = next.getAndSet(successor);
        if (other != null) {
            other.book().open().letGo();
        }
    }

    private void switchIfTime() {
        Successor waiting = next.get();
        boolean isTime = waiting != null && waiting.switchAt() != null && !clock.instant().isBefore(waiting.switchAt());
        if (isTime && next.compareAndSet(waiting, null)) {
            before.put(active.getAndSet(waiting.book()).open());
            failure = null;
            failedEpoch = 0;
            LOG.log(System.Logger.Level.INFO, "Release {0} decides now, epoch {1}.", waiting.book().open().book().release(), waiting.book().epoch());
        }
    }

    private void beat() {
        epochs.beat(settings.node(), active.get().epoch(), failure);
    }
}
