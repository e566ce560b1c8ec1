package org.redress.customers;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a customer by their names in JSON, as files name them in their headings and histories show them. */
enum Field {
    NUMBER("number", CustomerForm::number),
    NAME("name", CustomerForm::name),
    COMPANY("company", CustomerForm::company),
    CLASSIFICATION("classification", CustomerForm::classification),
    REGION("region", CustomerForm::region),
    SERVICE_STATUS("serviceStatus", CustomerForm::serviceStatus),
    PARTNERSHIP("partnership", CustomerForm::partnership),
    ORGANISATION_SCALE("organisationScale", CustomerForm::organisationScale),
    SALES_DECILE("salesDecile", form -> form.salesDecile() == null ? null : form.salesDecile().toString()),
    PERIOD_OF_USE("periodOfUse", CustomerForm::periodOfUse),
    CORPORATE_NUMBER("corporateNumber", CustomerForm::corporateNumber),
    URL("url", CustomerForm::url),
    CITY("city", CustomerForm::city),
    EMAIL("email", CustomerForm::email),
    PHONE("phone", CustomerForm::phone),
    CONTACTS("contacts", form -> form.contacts().isEmpty() ? null
        : form.contacts().stream().map(Field::line).collect(Collectors.joining("; ")));

    private final String word;
    private final Function<CustomerForm, String> value;

    Field(String word, Function<CustomerForm, String> value) {
        this.word = word;
        this.value = value;
    }

    private static String line(ContactForm contact) {
        return Arrays.asList(contact.name(), contact.position(), contact.email(), contact.phone()).stream().filter(part -> part != null)
            .collect(Collectors.joining(", "));
    }

    static Optional<Field> named(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    String of(CustomerForm form) {
        return value.apply(form);
    }
}
