package org.redress.customers;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The words by which a customer is found, beside the customer, so that lists need not carry them. */
@Entity
@Table(name = "customer_text")
class CustomerText {

    @Id
    @Column(name = "customer_id")
    private Long customerId;

    /** Every text in one, folded, one on a line. */
    @Column(name = "folded", nullable = false)
    private String folded;

    @Column(name = "grams", nullable = false)
    private String grams;

    protected CustomerText() {
    }

    CustomerText(Long customerId, Words words) {
        this.customerId = customerId;
        become(words);
    }

    final void become(Words words) {
        folded = words.folded();
        grams = words.grams();
    }

    /** What is kept of a customer's texts for finding it. */
    record Words(String folded, String grams) {

        private static final int LONGEST = 20_000;
        private static final int MOST_GRAMS = 60_000;

        /** @param further numbers that lead to the customer, too */
        static Words of(CustomerForm form, List<String> further) {
            List<String> texts = new ArrayList<>();
            texts.add(Folding.fold(form.name()));
            texts.add(Folding.fold(form.company()));
            addNumber(texts, form.number());
            addNumber(texts, form.corporateNumber());
            further.forEach(number -> addNumber(texts, number));
            texts.add(Folding.fold(form.email()));
            texts.add(Folding.digits(form.phone()));
            form.contacts().forEach(contact -> {
                texts.add(Folding.fold(contact.name()));
                texts.add(Folding.fold(contact.email()));
                texts.add(Folding.digits(contact.phone()));
            });
            texts.removeIf(String::isEmpty);
            String folded = String.join("\n", texts);
            String grams = Grams.of(texts);
            return new Words(folded.substring(0, Math.min(LONGEST, folded.length())),
                grams.length() <= MOST_GRAMS ? grams : grams.substring(0, grams.lastIndexOf(' ', MOST_GRAMS)));
        }

        /** As it is written and as it is dictated. */
        private static void addNumber(List<String> texts, String number) {
            texts.add(Folding.fold(number));
            texts.add(Folding.squeezed(number));
        }
    }
}
