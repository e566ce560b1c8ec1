package org.redress.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.redress.cases.ComplainantForm;
import org.redress.customers.CustomerForm;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** The register of the demonstration, as its file has it. */
class DemonstrationCustomersTest {

    private final List<CustomerForm> customers = read();

    @Test
    void holdsWhatTheRegisterTakes() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

        assertThat(customers).allSatisfy(customer -> assertThat(validator.validate(customer)).as(customer.number()).isEmpty());
        assertThat(customers).extracting(CustomerForm::number).doesNotHaveDuplicates();
    }

    /** Nobody in it can ever be written to: the ending .example belongs to nobody (RFC 2606). */
    @Test
    void namesNoAddressThatCouldBeSomebodys() {
        assertThat(customers).allSatisfy(customer -> {
            assertThat(customer.email()).endsWith(".example");
            assertThat(customer.contacts()).allSatisfy(person -> assertThat(person.email()).endsWith(".example"));
        });
    }

    @Test
    void hasSomebodyForEveryLanguageOfTheStories() {
        assertThat(customers.stream().collect(Collectors.groupingBy(DemonstrationCustomers::languageOf)).keySet()).contains("en", "zh", "ru", "ja");
    }

    @Test
    void letsSomebodyWriteWhomTheRegisterKnows() {
        Random random = new Random(7);

        for (int i = 0; i < 200; i++) {
            ComplainantForm who = DemonstrationCustomers.oneOf(customers, random);
            CustomerForm customer = customers.stream().filter(c -> c.number().equals(who.customerNumber())).findFirst().orElseThrow();
            assertThat(who.company() == null ? who.name() : who.company()).isEqualTo(customer.name());
            assertThat(who.email()).isNotBlank();
        }
    }

    private static List<CustomerForm> read() {
        try (InputStream in = DemonstrationCustomers.class.getResourceAsStream("customers.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<List<CustomerForm>>() {
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
