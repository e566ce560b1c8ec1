package org.redress.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {

    @ParameterizedTest
    @ValueSource(strings = {"On Monday Ann wrote:", "2026年3月2日に対応係が書きました：", "В понедельник мы писали:"})
    void foldsTheQuotationWithTheLineAboveIt(String announcing) {
        Quotation parted = Quotation.in("Thank you.\n\n" + announcing + "\n> The old text\n>\n> more\n");

        assertThat(parted.fresh()).isEqualTo("Thank you.");
        assertThat(parted.quoted()).isEqualTo(announcing + "\n> The old text\n>\n> more");
    }

    @Test
    void foldsAWholeMailBelowALine() {
        Quotation parted = Quotation.in("Thank you.\n-----Original Message-----\nFrom: us\nThe old text");

        assertThat(parted.fresh()).isEqualTo("Thank you.");
        assertThat(parted.quoted()).startsWith("-----Original");
    }

    @Test
    void leavesAnAnswerBetweenTheLinesWhereItIs() {
        Quotation parted = Quotation.in("> Does it work?\nYes.\n> And the tap?\nNo.");

        assertThat(parted.fresh()).isEqualTo("> Does it work?\nYes.\n> And the tap?\nNo.");
        assertThat(parted.quoted()).isEmpty();
    }

    @Test
    void leavesATextOfWhichNothingWouldBeLeft() {
        assertThat(Quotation.in("> only\n> this").quoted()).isEmpty();
    }
}
