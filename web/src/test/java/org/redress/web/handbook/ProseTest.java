package org.redress.web.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void knowsWhatIsTypedAndWhatIsStressed() {
        assertThat(Prose.of("Press *Save* or `Ctrl+S`.")).containsExactly(new Prose("plain", "Press "), new Prose("strong", "Save"),
            new Prose("plain", " or "), new Prose("code", "Ctrl+S"), new Prose("plain", "."));
    }
}
