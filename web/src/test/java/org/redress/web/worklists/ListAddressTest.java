package org.redress.web.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListAddressTest {

    private final ListAddress address = ListAddress.of("/app/worklist").with("name", "late");

    @Test
    void holdsEveryFilter() {
        assertThat(address.with("q", "lift & 电梯").toString()).isEqualTo("/app/worklist?name=late&q=lift+%26+%E7%94%B5%E6%A2%AF");
    }

    @Test
    void forgetsAFilterThatIsBlank() {
        assertThat(address.with("q", "lift").with("q", " ").toString()).isEqualTo("/app/worklist?name=late");
    }

    @Test
    void takesAFilterAwayWhenItIsChosenAgain() {
        ListAddress narrowed = address.toggled("grade", "MAJOR");

        assertThat(narrowed.toString()).isEqualTo("/app/worklist?name=late&grade=MAJOR");
        assertThat(narrowed.toggled("grade", "MAJOR").toString()).isEqualTo("/app/worklist?name=late");
    }
}
