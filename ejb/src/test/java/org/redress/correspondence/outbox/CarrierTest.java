package org.redress.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.settings.Settings;

/** What is written down when the mail server, the line or the database does something in the middle of it. */
class CarrierTest {

    private final Book book = new Book();
    private final Server server = new Server();
    private final Carrier carrier = new Carrier();

    @BeforeEach
    void putTogether() {
        carrier.claims = book;
        carrier.relay = server;
        carrier.road = new Road();
        carrier.settings = new Settings();
        carrier.clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    }

    @Test
    void settlesEachBeforeItSpeaksOfTheNext() {
        book.waits(3);

        assertThat(carrier.carry()).isEqualTo(3);

        assertThat(book.written).containsExactly("take", "sent 1", "begun 2", "sent 2", "begun 3", "sent 3");
        assertThat(server.handed).containsExactly(1L, 2L, 3L);
    }

    @Test
    @Tag("E03")
    void sendsNothingTwiceWhenTheDatabaseGoesAwayBetweenTheAnswerAndTheCommit() {
        book.waits(2);
        book.awayWhenSettling = 1;

        assertThatThrownBy(carrier::carry).hasMessage("The database is away.");
        carrier.tidy();

        assertThat(book.written).containsExactly("take", "sent 1", "recover but []");
        assertThat(server.handed).containsExactly(1L);
    }

    @Test
    void leavesTheMailsAloneWhenTheRoadIsBlocked() {
        book.waits(2);
        server.blockedAt = 1;

        carrier.carry();

        assertThat(book.written).containsExactly("take", "not taken 1, back [2]");
        assertThat(carrier.road.blockade().why()).isEqualTo("421 closing");
    }

    @Test
    void takesNothingWhenNobodyAnswers() {
        book.waits(2);
        server.isDown = true;

        assertThat(carrier.carry()).isZero();

        assertThat(book.written).isEmpty();
        assertThat(carrier.road.blockade()).isNotNull();
    }

    @Test
    void knowsADoubtWhenTheLineBreaks() {
        book.waits(2);
        server.tornAt = 1;

        carrier.carry();

        assertThat(book.written).startsWith("take", "unheard 1, back [2]");
    }

    @Test
    void passesOverAMailThatWasTakenAwayMeanwhile() {
        book.waits(3);
        book.lost = 2;

        carrier.carry();

        assertThat(server.handed).containsExactly(1L, 3L);
    }

    /** Keeps what would be written into the database. */
    private static final class Book extends Claims {

        private final List<String> written = new ArrayList<>();
        private List<Parcel> waiting = new ArrayList<>();
        private long awayWhenSettling;
        private long lost;

        void waits(int count) {
            waiting = new ArrayList<>(LongStream.rangeClosed(1, count).mapToObj(id -> new Parcel(id, null, null, "a@example.com", null,
                List.of("a@example.com"), "Subject", "Text.", "<" + id + "@example.com>", null, false, Instant.EPOCH, List.of())).toList());
        }

        @Override
        boolean isSomethingFree() {
            return !waiting.isEmpty();
        }

        @Override
        List<Parcel> take(int most, String by) {
            written.add("take");
            List<Parcel> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        }

        @Override
        boolean settle(Long id, Handover answer, Long next, String by) {
            if (id == awayWhenSettling) {
                awayWhenSettling = 0;
                throw new IllegalStateException("The database is away.");
            }
            written.add("sent " + id);
            return next == null || begin(next, by);
        }

        @Override
        boolean begin(Long id, String by) {
            if (id != lost) {
                written.add("begun " + id);
            }
            return id != lost;
        }

        @Override
        void notTaken(Long begun, List<Long> others, String why, String by) {
            written.add("not taken " + begun + ", back " + others);
        }

        @Override
        void unheard(Long begun, List<Long> others, String why, String by) {
            written.add("unheard " + begun + ", back " + others);
        }

        @Override
        int recover(String by, Collection<Long> settled) {
            written.add("recover but " + settled);
            return 0;
        }
    }

    /** A mail server that does as it is told. */
    private static final class Server implements Relay {

        private final List<Long> handed = new ArrayList<>();
        private boolean isDown;
        private long blockedAt;
        private long tornAt;

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Line open() throws RoadBlocked {
            if (isDown) {
                throw new RoadBlocked("Connection refused", null);
            }
            return new Line() {
                @Override
                public Handover hand(Parcel parcel) throws RoadBlocked, Unheard {
                    if (parcel.id() == blockedAt) {
                        throw new RoadBlocked("421 closing", null);
                    }
                    if (parcel.id() == tornAt) {
                        throw new Unheard("hung up", null);
                    }
                    handed.add(parcel.id());
                    return Handover.taken(parcel.openTo());
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }
    }
}
