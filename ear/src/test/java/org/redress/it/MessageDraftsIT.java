package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.redress.cases.CircumstancesForm;
import org.redress.conversation.DraftForm;
import org.redress.conversation.DraftRow;
import org.redress.conversation.MessageDrafts;
import org.redress.problems.Refusal;

/** Inside the server, on both databases: what is being written is kept for its person and its case. */
@ServerTest
class MessageDraftsIT {

    @Deployment
    static WebArchive war() {
        return InServer.war(MessageDraftsIT.class, Office.class);
    }

    @Test
    void keepsADraftForItsPersonAndCaseUntilItIsDiscarded() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);

        DraftRow first = save(office, number, null, "Dear");
        DraftRow second = save(office, number, first, "Dear Ann");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(mine(office, office.handler, number)).singleElement().satisfies(d -> assertThat(d.fields()).containsEntry("reply:body", "Dear Ann"));
        assertThat(mine(office, office.head, number)).isEmpty();
        assertThatThrownBy(() -> mine(office, office.colleague, number)).isInstanceOf(Refusal.class);
        office.as(office.head, () -> {
            Caller.useCase(MessageDrafts.class).discard(number, second.id());
            return null;
        });
        assertThat(mine(office, office.handler, number)).hasSize(1);
        office.as(office.handler, () -> {
            Caller.useCase(MessageDrafts.class).discard(number, second.id());
            return null;
        });
        assertThat(mine(office, office.handler, number)).isEmpty();
    }

    @Test
    void losesNothingThatTwoWindowsWroteApart() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        DraftRow begun = save(office, number, null, "Dear Ann");

        save(office, number, begun, "Dear Ann, from window one");
        DraftRow apart = save(office, number, begun, "Dear Ann, from window two");

        assertThat(apart.id()).isNotEqualTo(begun.id());
        assertThat(mine(office, office.handler, number)).extracting(d -> d.fields().get("reply:body"))
                .containsExactlyInAnyOrder("Dear Ann, from window one", "Dear Ann, from window two");
    }

    @Test
    void forgetsADraftInWhichNothingIsLeft() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        DraftRow begun = save(office, number, null, "Dear Ann");

        assertThat(save(office, number, begun, "  ").id()).isNull();
        assertThat(mine(office, office.handler, number)).isEmpty();
    }

    private static DraftRow save(Office office, String number, DraftRow continued, String text) throws Exception {
        DraftForm form = new DraftForm(continued == null ? null : continued.id(), continued == null ? null : continued.revision(), "reply",
                Map.of("reply:body", text));
        return office.as(office.handler, () -> Caller.useCase(MessageDrafts.class).save(number, form));
    }

    private static List<DraftRow> mine(Office office, String person, String number) throws Exception {
        return office.as(person, () -> Caller.useCase(MessageDrafts.class).mine(number));
    }
}
