package org.redress.push;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The lines that are open on this node. */
final class Switchboard {

    /** A person with more windows than that in view has forgotten some. */
    static final int MOST_OF_A_PERSON = 6;
    static final int MOST = 2_000;

    private final Map<Line, Call> calls = new ConcurrentHashMap<>();

    /**
     * @param session whose end ends the line
     * @param seal    by which it shows that the password was changed since
     */
    record Call(String userName, Long personId, String session, String seal, Line line) {
    }

    /** @return whether there was room */
    synchronized boolean add(Call call) {
        long own = calls.values().stream().filter(c -> c.personId().equals(call.personId())).count();
        if (calls.size() >= MOST || own >= MOST_OF_A_PERSON) {
            return false;
        }
        calls.put(call.line(), call);
        return true;
    }

    /** Tries something with each line; one on which it fails is let go. */
    void each(Predicate<Call> which, Consumer<Line> what) {
        calls.values().stream().filter(which).forEach(call -> {
            try {
                what.accept(call.line());
            } catch (RuntimeException gone) {
                remove(call.line());
            }
        });
    }

    void end(Predicate<Call> which) {
        List<Line> ending = calls.values().stream().filter(which).map(Call::line).toList();
        ending.forEach(line -> {
            calls.remove(line);
            line.hangUp();
        });
    }

    void remove(Line line) {
        calls.remove(line);
    }

    Map<Long, String> people() {
        return calls.values().stream().collect(Collectors.toMap(Call::personId, Call::userName, (one, same) -> one));
    }

    int size() {
        return calls.size();
    }
}
