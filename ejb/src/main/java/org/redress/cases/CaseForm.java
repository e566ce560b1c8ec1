package org.redress.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.redress.input.Day;
import org.redress.input.OneLine;
import org.redress.input.Prose;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a complaint says, as it comes in: the JSON of the API and the form of the screens.
 *
 * @param receivedAt when the company was told; null means now
 * @param concerns   user names of the members of staff whom the matter is about: they must not handle or decide it
 */
public record CaseForm(
    @NotNull(message = "is missing; it says what sort of matter this is") Kind kind,
    @NotNull(message = "is missing; it says by which way the matter came") Channel channel,
    Form form,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a language tag, such as en or zh") @OneLine(max = 20) String language,
    OffsetDateTime receivedAt,
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "must be a category's code, such as product-fault") @OneLine(max = 60) String category,
    @OneLine(max = 300) String title,
    @NotBlank(message = "is missing; say what happened") @Prose String description,
    @Prose(max = 10_000) String remedySought,
    @Day LocalDate occurredOn,
    @OneLine String product,
    @OneLine String project,
    @OneLine String city,
    Boolean confidential,
    @OneLine String externalReference,
    @Valid ComplainantForm complainant,
    @Valid CircumstancesForm circumstances,
    @Size(max = 20, message = "must name at most 20 people") List<@OneLine(max = 100) @NotNull String> concerns) {

    public ComplainantForm complainantOrUnknown() {
        return complainant == null ? ComplainantForm.UNKNOWN : complainant;
    }

    public CircumstancesForm circumstancesOrNone() {
        return circumstances == null ? CircumstancesForm.NONE : circumstances;
    }
}
