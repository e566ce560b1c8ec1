package org.redress.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A page saves only what differs, so that it does not undo what somebody else changed beside it. */
class DifferenceTest {

    private final Json json = new Json();
    private final JsonForms forms = new JsonForms();

    @BeforeEach
    void wire() {
        forms.json = json;
    }

    @Test
    void saysNothingOfWhatIsTheSame() {
        assertThat(forms.difference(tree("{\"a\":1,\"b\":{\"c\":true}}"), tree("{\"a\":1,\"b\":{\"c\":true}}"))).isEmpty();
    }

    @Test
    void namesWhatCameWhatWentAndWhatIsOtherDeeperDown() {
        ObjectNode before = tree("{\"a\":1,\"b\":{\"c\":true,\"d\":\"x\"},\"gone\":\"y\",\"same\":[1]}");
        ObjectNode after = tree("{\"a\":2,\"b\":{\"d\":\"z\"},\"new\":{\"e\":1},\"same\":[1]}");

        ObjectNode patch = forms.difference(before, after);

        assertThat(patch).isEqualTo(tree("{\"gone\":null,\"a\":2,\"b\":{\"c\":null,\"d\":\"z\"},\"new\":{\"e\":1}}"));
        assertThat(forms.merge(before, patch)).isEqualTo(after);
    }

    private ObjectNode tree(String text) {
        return json.read(text, ObjectNode.class);
    }
}
