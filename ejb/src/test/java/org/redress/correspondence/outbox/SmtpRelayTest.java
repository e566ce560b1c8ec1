package org.redress.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SmtpRelayTest {

    @Test
    void handsOverOneAfterTheOther() throws Exception {
        try (ScriptedServer server = new ScriptedServer(); Relay.Line line = relay(server.port()).open()) {
            assertThat(line.hand(to("a@example.com")).isComplete()).isTrue();
            assertThat(line.hand(to("b@example.com", "c@example.com")).taken()).containsExactly("b@example.com", "c@example.com");

            assertThat(server.taken).containsExactly("a@example.com", "b@example.com c@example.com");
        }
    }

    @Test
    void tellsNeverFromNotNow() throws Exception {
        try (ScriptedServer server = new ScriptedServer(); Relay.Line line = relay(server.port()).open()) {
            Handover never = line.hand(to("550@example.com"));
            assertThat(never.refused()).containsExactly("550@example.com");
            assertThat(never.code()).isEqualTo(550);
            assertThat(never.answer()).startsWith("550 not");
            for (String refused : List.of("552@example.com", "554@example.com", "data554@example.com")) {
                assertThat(line.hand(to(refused)).refused()).as(refused).containsExactly(refused);
            }
            for (String later : List.of("450@example.com", "451@example.com", "data452@example.com")) {
                Handover notNow = line.hand(to(later));
                assertThat(notNow.later()).as(later).containsExactly(later);
                assertThat(notNow.refused()).isEmpty();
            }
            assertThat(line.hand(to("a@example.com")).isComplete()).isTrue();
        }
    }

    @Test
    void servesEachAddressByItself() throws Exception {
        try (ScriptedServer server = new ScriptedServer(); Relay.Line line = relay(server.port()).open()) {
            Handover answer = line.hand(to("A@example.com", "451@example.com", "550@example.com"));

            assertThat(answer.taken()).containsExactly("A@example.com");
            assertThat(answer.later()).containsExactly("451@example.com");
            assertThat(answer.refused()).containsExactly("550@example.com");
            assertThat(server.taken).containsExactly("A@example.com");
        }
    }

    @Test
    void refusesWithoutAskingWhatIsNoAddress() throws Exception {
        try (ScriptedServer server = new ScriptedServer(); Relay.Line line = relay(server.port()).open()) {
            assertThat(line.hand(to("a@example.com\\r\\nRCPT TO:<evil@example.net>")).refused()).hasSize(1);
            assertThat(line.hand(to("a@example.com\r\nRCPT TO:<evil@example.net>")).refused()).hasSize(1);
            assertThat(server.taken).isEmpty();
        }
    }

    @Test
    void doesNotKnowWhatBecameOfAMailWithoutAnAnswer() throws Exception {
        try (ScriptedServer server = new ScriptedServer(); Relay.Line line = relay(server.port()).open()) {
            assertThatThrownBy(() -> line.hand(to("torn@example.com"))).isInstanceOf(Relay.Unheard.class);
            assertThat(line.hand(to("a@example.com")).isComplete()).isTrue();
        }
    }

    @Test
    void blamesNoMailForARoadThatIsBlocked() throws Exception {
        // On that port nobody has listened for decades.
        assertThatThrownBy(() -> relay(1).open()).isInstanceOf(Relay.RoadBlocked.class);
        try (ScriptedServer server = new ScriptedServer("554 not you", "250 fine")) {
            assertThatThrownBy(() -> relay(server.port()).open()).isInstanceOf(Relay.RoadBlocked.class);
        }
        for (String answer : List.of("550 not from there", "530 who are you", "421 closing")) {
            try (ScriptedServer server = new ScriptedServer("220 ready", answer); Relay.Line line = relay(server.port()).open()) {
                assertThatThrownBy(() -> line.hand(to("a@example.com"))).as(answer).isInstanceOf(Relay.RoadBlocked.class);
            }
        }
    }

    private static SmtpRelay relay(int port) {
        return new SmtpRelay(new MailRoute("127.0.0.1", port, MailRoute.Security.NONE, null, null, "complaints@example.com", null, 1, null));
    }

    private static Parcel to(String... addresses) {
        return new Parcel(1L, "2026-000142", "2026-000142-0123456789abcdef", addresses[0],
            addresses.length == 1 ? null : String.join(", ", List.of(addresses).subList(1, addresses.length)), List.of(addresses), "Lift", "Text.",
            "<2026-000142-0123456789abcdef.1@example.com>", null, false, Instant.parse("2026-03-02T10:00:00Z"), List.of());
    }
}
