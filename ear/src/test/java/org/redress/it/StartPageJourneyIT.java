package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@Journey
class StartPageJourneyIT {

    @Test
    void showsItselfOnADeskAndOnATelephone() {
        try (Browser browser = Browser.open()) {
            browser.go("");

            assertThat(browser.driver().getTitle()).contains("Redress");
            browser.photograph("start", 1440, 390);
            browser.darken(true);
            browser.photograph("start-dark", 1440, 390);
        }
    }
}
