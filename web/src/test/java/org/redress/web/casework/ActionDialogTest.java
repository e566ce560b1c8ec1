package org.redress.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Lifecycle;
import org.redress.problems.Refusal;

class ActionDialogTest {

    /** Where the lifecycle needs one of two fields, the dialog offers both and the use case decides. */
    @ParameterizedTest
    @EnumSource(value = Action.class, names = "LAPSE", mode = EnumSource.Mode.EXCLUDE)
    void asksForEverythingThatTheLifecycleNeeds(Action action) {
        List<String> asked = new ActionDialog(action).getFields().stream().map(ActionField::name).toList();

        assertThat(Lifecycle.TABLE).filteredOn(line -> line.action() == action)
            .allSatisfy(line -> assertThat(asked).containsAll(line.needs()));
    }

    @Test
    void leavesOutWhatWasLeftBlank() {
        ActionDialog dialog = new ActionDialog(Action.ROUTE);

        dialog.getValues().put("department", " service ");
        dialog.getValues().put("desiredDate", "  ");

        assertThat(dialog.body().department()).isEqualTo("service");
        assertThat(dialog.body().desiredDate()).isNull();
    }

    @Test
    void readsAnAmountWithACommaAndNamesOneThatIsNone() {
        ActionDialog dialog = new ActionDialog(Action.PROPOSE);

        dialog.getValues().put("compensation", "120,50");

        assertThat(dialog.body().compensation().amount()).isEqualByComparingTo("120.50");

        dialog.getValues().put("compensation", "a lot");

        assertThatThrownBy(dialog::body).isInstanceOf(Refusal.class).hasMessageContaining("a lot");
    }
}
