package org.redress.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.redress.customers.ContactForm;
import org.redress.customers.CustomerForm;
import org.redress.problems.Refusal;

class CustomerColumnsTest {

    @Test
    void takesTheCorporateNumberWhereThereIsNoOther() {
        CustomerForm form = CustomerColumns.form(row("legacyCode", "1A2B3C-1234567890123-https://example.com", "name", "Acme"), null);

        assertThat(form.number()).isEqualTo("1234567890123");
        assertThat(form.salesDecile()).isEqualTo(3);
        assertThat(form.url()).isEqualTo("https://example.com");
    }

    @Test
    void leavesWhatAnEmptyCellDoesNotSay() {
        CustomerForm before = CustomerColumns.form(row("number", "C-1", "name", "Acme", "city", "Osaka", "contact.name", "Aoki"), null);

        CustomerForm after = CustomerColumns.form(row("number", "C-1", "name", "", "city", "Kyoto"), before);

        assertThat(after.name()).isEqualTo("Acme");
        assertThat(after.city()).isEqualTo("Kyoto");
        assertThat(after.contacts()).extracting(ContactForm::name).containsExactly("Aoki");
    }

    @Test
    void knowsAPersonAgainByMailOrName() {
        CustomerForm before = CustomerColumns.form(row("number", "C-1", "contact.name", "Aoki", "contact2.name", "Baba", "contact2.email",
            "baba@example.jp"), null);

        CustomerForm after = CustomerColumns.form(row("number", "C-1", "contact.name", "Baba Jun", "contact.email", "BABA@example.jp",
            "contact2.name", "Chiba"), before);

        assertThat(after.contacts()).extracting(ContactForm::name).containsExactly("Aoki", "Baba Jun", "Chiba");
    }

    @Test
    void namesEveryHeadingThatItDoesNotKnow() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> CustomerColumns.require(List.of("number", "nmae", "phone")))
            .satisfies(refusal -> assertThat(refusal.errors().get(0).pointer()).isEqualTo("/nmae"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> CustomerColumns.require(List.of("name")));
    }

    private static ImportRow row(String... cells) {
        Map<String, String> byHeading = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            byHeading.put(cells[i], cells[i + 1]);
        }
        return new ImportRow(2, byHeading);
    }
}
