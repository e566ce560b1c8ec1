package org.redress.correspondence.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Carries mails to the mail server, one after the other on one line: claimed and committed, handed over, the answer
 * committed. An answer that cannot be written down, because the database went away, is kept until it can.
 */
@ApplicationScoped
class Carrier {

    /** So many are taken at once: what a dead node held waits a little, and only the one that it had begun is in doubt. */
    static final int BATCH = 50;

    private static final System.Logger LOG = System.getLogger(Carrier.class.getName());

    @Inject
    Claims claims;

    @Inject
    Relay relay;

    @Inject
    Road road;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Map<Long, Handover> unwritten = new ConcurrentHashMap<>();
    private final String start = UUID.randomUUID().toString().substring(0, 8);

    /** This node since its start. */
    String me() {
        String node = settings.node();
        return (node.length() > 100 ? node.substring(0, 100) : node) + "/" + start;
    }

    /** Before anything else of a round: what is known is written down, and what the dead held is put back. */
    void tidy() {
        unwritten.forEach((id, answer) -> {
            claims.settle(id, answer, null, me());
            unwritten.remove(id);
        });
        claims.recover(me(), unwritten.keySet());
    }

    /** Until nothing is left or nothing gets out. */
    int carry() {
        int carried = 0;
        try {
            while (claims.isSomethingFree()) {
                int before = carried;
                try (Relay.Line line = relay.open()) {
                    carried += carryOn(line);
                }
                free();
                if (carried == before) {
                    break;
                }
            }
        } catch (Relay.RoadBlocked e) {
            block(e.getMessage());
        }
        return carried;
    }

    private int carryOn(Relay.Line line) throws Relay.RoadBlocked {
        List<Parcel> parcels = claims.take(BATCH, me());
        int carried = 0;
        boolean begun = true;
        for (int i = 0; i < parcels.size(); i++) {
            List<Long> others = parcels.subList(i + 1, parcels.size()).stream().map(Parcel::id).toList();
            if (begun) {
                Handover answer = hand(line, parcels.get(i), others);
                if (answer == null) {
                    return carried;
                }
                carried++;
                begun = settle(parcels.get(i).id(), answer, others);
            } else if (!others.isEmpty()) {
                begun = claims.begin(others.get(0), me());
            }
        }
        return carried;
    }

    /** @return null where the line broke, which is written down already */
    private Handover hand(Relay.Line line, Parcel parcel, List<Long> others) throws Relay.RoadBlocked {
        try {
            return line.hand(parcel);
        } catch (Relay.RoadBlocked e) {
            claims.notTaken(parcel.id(), others, e.getMessage(), me());
            throw e;
        } catch (Relay.Unheard e) {
            claims.unheard(parcel.id(), others, e.getMessage(), me());
            LOG.log(System.Logger.Level.WARNING, "The line to the mail server broke in the middle of mail {0}. It goes once more under the same Message-ID.",
                parcel.id());
            return null;
        }
    }

    private boolean settle(Long id, Handover answer, List<Long> others) {
        try {
            return claims.settle(id, answer, others.isEmpty() ? null : others.get(0), me());
        } catch (RuntimeException e) {
            unwritten.put(id, answer);
            throw e;
        }
    }

    private void block(String why) {
        if (road.block(why, clock.instant())) {
            LOG.log(System.Logger.Level.WARNING, "Mails do not get out: {0} They wait, and leave when the mail server answers.", sentence(why));
        }
    }

    private void free() {
        if (road.free()) {
            LOG.log(System.Logger.Level.INFO, "Mails get out again.");
        }
    }

    private static String sentence(String why) {
        return why.endsWith(".") ? why : why + ".";
    }
}
