package org.redress.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class OwnAddressesTest {

    @Test
    void copiesToEverybodyElseOnce() {
        List<String> copies = OwnAddresses.copies(List.of("b@example.org", "ours@example.com", "Anna@Example.org", "B@EXAMPLE.ORG", "c@example.org"),
            "anna@example.org", address -> address.startsWith("ours@"));

        assertThat(copies).containsExactly("b@example.org", "c@example.org");
    }

    @Test
    void copiesToNoNameAndToNothingThatIsNoAddress() {
        assertThat(OwnAddresses.copies(List.of("B <b@example.org>", "undisclosed recipients", "b@example.org"), null, address -> false))
            .containsExactly("b@example.org");
    }
}
