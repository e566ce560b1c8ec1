package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On the screens: a complaint with a photo from the public form to the confirmed end, and every way back. */
@Journey
class CaseJourneyIT {

    @Test
    void goesFromThePublicFormToTheConfirmedEnd() throws Exception {
        try (Street ann = new Street().tells("The tap in the kitchen drips & <b>nobody</b> came."); Desk desk = Desk.of("intake")) {
            ann.browser().photograph("received", 1440, 390);
            String number = ann.number();
            desk.browser().photograph("my-work-intake", 1440, 390);
            desk.open(number).doesTheNextThing();
            assertThat(desk.step()).isEqualTo("In assessment");
            assertThat(desk.browser().driver().getPageSource()).contains(".png").doesNotContain("<b>nobody</b>");
            desk.does("route", "service");
            desk.isTakenBy("head").open(number).does("assign", "handler");
            assertThat(desk.step()).isEqualTo("In investigation");
            investigatedPlannedAndApproved(desk, number);
            desk.isTakenBy("handler").open(number).replies("The tap has a new washer. We are sorry.");
            assertThat(desk.step()).isEqualTo("Awaiting confirmation");
            desk.browser().photograph("case-handler", 1440, 390);

            ann.follows();
            assertThat(ann.text()).contains("The tap has a new washer.");
            ann.browser().photograph("follow-answer", 1440, 390);
            ann.confirms();

            desk.isTakenBy("surveyor").open(number).does("survey", "true", "5");
            desk.isTakenBy("supervisor").open(number).does("close");
            assertThat(desk.step()).isEqualTo("Closed");
            assertThat(Api.as("auditor").get("cases/" + number).json().path("outcome").asText()).isEqualTo("RESOLVED");
        }
    }

    @Test
    void comesBackFromTheDepartmentTheHandlerAndTheComplainant() throws Exception {
        try (Street ann = new Street().tells("The parcel came wet."); Desk desk = Desk.of("intake")) {
            String number = ann.number();
            desk.open(number).doesTheNextThing().does("route", "service");
            desk.isTakenBy("head").open(number).does("refuse", "This belongs to logistics.");
            assertThat(desk.isTakenBy("intake").open(number).step()).isEqualTo("In assessment");
            desk.does("route", "service");
            desk.isTakenBy("head").open(number).does("assign", "handler");
            desk.isTakenBy("handler").open(number).does("cannot-resolve", "The file is with the workshop.");
            assertThat(desk.step()).isEqualTo("With the department");
            desk.isTakenBy("head").open(number).does("assign", "handler");
            investigatedPlannedAndApproved(desk, number);
            desk.isTakenBy("handler").open(number).replies("A new parcel is on its way.");

            ann.follows().disputes("It came wet again.");

            assertThat(Api.as("auditor").get("cases/" + number).json().path("status").asText()).isEqualTo("ROUTED");
            assertThat(Api.as("auditor").get("cases/" + number).json().path("rounds").asInt()).isEqualTo(2);
        }
    }

    @Test
    @Tag("L03")
    void tellsTheSecondOfTwoWhatTheFirstDid() throws Exception {
        try (Street ann = new Street().tells("Two desks at once.");
                Desk first = Desk.of("intake");
                Desk second = Desk.of("intake")) {
            first.open(ann.number());
            second.open(ann.number());

            first.doesTheNextThing();
            second.doesTheNextThing();

            assertThat(first.step()).isEqualTo("In assessment");
            assertThat(second.browser().find(org.openqa.selenium.By.tagName("main")).getText()).contains("Ines Keller");
        }
    }

    private static void investigatedPlannedAndApproved(Desk desk, String number) {
        desk.isTakenBy("handler").open(number).does("determine", "CUSTOMER", "A worn washer.");
        desk.does("propose", "Replace the washer and look at the others.");
        assertThat(desk.step()).isEqualTo("Plan in review");
        desk.isTakenBy("compliance").open(number).does("approve", "Agreed.");
    }
}
