package org.redress.customers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.redress.input.OneLine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is kept of a customer: the JSON of the API and the form of the screens.
 *
 * @param name        of the company, or of the person where it is one
 * @param company     for which a person is a customer; empty where the customer is the company
 * @param salesDecile of the last six months: 1, the tenth that bought most, to 10; null for unknown
 */
public record CustomerForm(
    @NotBlank(message = "is missing; it is what cases refer to") @OneLine(max = 60) String number,
    @NotBlank(message = "is missing; say who the customer is") @OneLine String name,
    @OneLine String company,
    @OneLine(max = 60) String classification,
    @OneLine(max = 60) String region,
    @OneLine(max = 60) String serviceStatus,
    @OneLine(max = 60) String partnership,
    @OneLine(max = 60) String organisationScale,
    @Min(value = 1, message = "must be 1 (bought most) to 10") @Max(value = 10, message = "must be 1 (bought most) to 10") Integer salesDecile,
    @OneLine(max = 60) String periodOfUse,
    @OneLine(max = 60) String corporateNumber,
    @OneLine(max = 2000) @Pattern(regexp = "(?i)https?://\\S+", message = "must begin with http:// or https:// and have no blanks") String url,
    @OneLine String city,
    @OneLine(max = 254) @Email(message = "is not a mail address; write it as name@example.org or leave it out") String email,
    @OneLine(max = 60) String phone,
    @Size(max = 50, message = "must be at most 50 people") List<@Valid @NotNull ContactForm> contacts) {

    public CustomerForm {
        number = Texts.stripped(number);
        name = Texts.stripped(name);
        company = Texts.stripped(company);
        classification = Texts.stripped(classification);
        region = Texts.stripped(region);
        serviceStatus = Texts.stripped(serviceStatus);
        partnership = Texts.stripped(partnership);
        organisationScale = Texts.stripped(organisationScale);
        periodOfUse = Texts.stripped(periodOfUse);
        corporateNumber = Texts.stripped(corporateNumber);
        url = Texts.stripped(url);
        city = Texts.stripped(city);
        email = Texts.stripped(email);
        phone = Texts.stripped(phone);
        contacts = contacts == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(contacts));
    }

    /** The same under the number that the address names. */
    public CustomerForm numbered(String other) {
        return new CustomerForm(other, name, company, classification, region, serviceStatus, partnership, organisationScale, salesDecile,
            periodOfUse, corporateNumber, url, city, email, phone, contacts);
    }
}
