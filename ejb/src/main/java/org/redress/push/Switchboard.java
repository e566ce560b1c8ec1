package org.redress.push;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The lines that are open on this node. */
final class Switchboard {

    /** A person with more windows than that in view has forgotten some. */
    static final int MOST_OF_A_PERSON = 6;
    static final int MOST = 2_000;

    /** In the order in which they were opened. */
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /**
     * @param session whose end ends the line
     * @param seal    by which it shows that the password was changed since
     */
    record Call(String userName, Long personId, String session, String seal, Line line) {
    }

    /** @return whether there was room */
    synchronized boolean add(Call call) {
        List<Call> own = calls.stream().filter(c -> c.personId().equals(call.personId())).toList();
        // A window that was left is noticed late; who goes quickly from page to page must not wait for that.
        own.stream().limit(Math.max(0, own.size() - MOST_OF_A_PERSON + 1)).forEach(this::hangUp);
        if (calls.size() >= MOST) {
            return false;
        }
        calls.add(call);
        return true;
    }

    /** Tries something with each line; one on which it fails is let go. */
    void each(Predicate<Call> which, Consumer<Line> what) {
        calls.stream().filter(which).forEach(call -> {
            try {
                what.accept(call.line());
            } catch (RuntimeException gone) {
                remove(call.line());
            }
        });
    }

    void end(Predicate<Call> which) {
        calls.stream().filter(which).toList().forEach(this::hangUp);
    }

    private void hangUp(Call call) {
        calls.remove(call);
        call.line().hangUp();
    }

    void remove(Line line) {
        calls.removeIf(call -> call.line().equals(line));
    }

    Map<Long, String> people() {
        return calls.stream().collect(Collectors.toMap(Call::personId, Call::userName, (one, same) -> one));
    }

    int size() {
        return calls.size();
    }
}
