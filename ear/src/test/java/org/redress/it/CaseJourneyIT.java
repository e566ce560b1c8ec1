package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On the screens: a complaint with a photo from the public form to the confirmed end, and every way back. */
@Journey
class CaseJourneyIT {

    @Test
    void goesFromThePublicFormToTheConfirmedEnd() throws Exception {
        try (Street ann = new Street().tells("The tap in the kitchen drips & <b>nobody</b> came.")) {
            ann.browser().photograph("received", 1440, 390);
            String number = ann.number();
            try (Desk intake = Desk.of("intake")) {
                intake.browser().photograph("my-work-intake", 1440, 390);
                intake.open(number).doesTheNextThing();
                assertThat(intake.step()).isEqualTo("In assessment");
                assertThat(intake.browser().driver().getPageSource()).contains(".png").doesNotContain("<b>nobody</b>");
                intake.does("route", "service");
            }
            try (Desk head = Desk.of("head")) {
                head.open(number).does("assign", "handler");
                assertThat(head.step()).isEqualTo("In investigation");
            }
            investigatedAndPlanned(number);
            approved(number);
            try (Desk handler = Desk.of("handler")) {
                handler.open(number).replies("The tap has a new washer. We are sorry.");
                assertThat(handler.step()).isEqualTo("Awaiting confirmation");
                handler.browser().photograph("case-handler", 1440, 390);
            }
            ann.follows();
            assertThat(ann.text()).contains("The tap has a new washer.");
            ann.browser().photograph("follow-answer", 1440, 390);
            ann.confirms();
            try (Desk surveyor = Desk.of("surveyor")) {
                surveyor.open(number).does("survey", "5");
            }
            try (Desk supervisor = Desk.of("supervisor")) {
                supervisor.open(number).does("close");
                assertThat(supervisor.step()).isEqualTo("Closed");
            }
            assertThat(Api.as("auditor").get("cases/" + number).json().path("outcome").asText()).isEqualTo("RESOLVED");
        }
    }

    @Test
    void comesBackFromTheDepartmentTheHandlerAndTheComplainant() throws Exception {
        try (Street ann = new Street().tells("The parcel came wet.")) {
            String number = ann.number();
            try (Desk intake = Desk.of("intake"); Desk head = Desk.of("head")) {
                intake.open(number).doesTheNextThing().does("route", "service");
                head.open(number).does("refuse", "This belongs to logistics.");
                intake.open(number);
                assertThat(intake.step()).isEqualTo("In assessment");
                intake.does("route", "service");
                head.open(number).does("assign", "handler");
                try (Desk handler = Desk.of("handler")) {
                    handler.open(number).does("cannot-resolve", "The file is with the workshop.");
                    assertThat(handler.step()).isEqualTo("With the department");
                }
                head.open(number).does("assign", "handler");
            }
            investigatedAndPlanned(number);
            approved(number);
            try (Desk handler = Desk.of("handler")) {
                handler.open(number).replies("A new parcel is on its way.");
            }
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

    private static void investigatedAndPlanned(String number) {
        try (Desk handler = Desk.of("handler")) {
            handler.open(number).does("determine", "CUSTOMER", "A worn washer.");
            handler.does("propose", "Replace the washer and look at the others.");
            assertThat(handler.step()).isEqualTo("Plan in review");
        }
    }

    private static void approved(String number) {
        try (Desk compliance = Desk.of("compliance")) {
            compliance.open(number).does("approve", "Agreed.");
        }
    }
}
