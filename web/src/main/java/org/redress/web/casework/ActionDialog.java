package org.redress.web.casework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.casework.ActionBody;
import org.redress.cases.MoneyForm;
import org.redress.lifecycle.Action;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Responsibility;

/** What one action asks for, and what was typed so far: a dialog asks only for what its action needs. */
public final class ActionDialog implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String COMPANY_CURRENCY = "EUR";

    private final Action action;
    private final List<ActionField> fields;
    private final Map<String, Object> values = new HashMap<>();
    private Set<String> wrong = Set.of();

    ActionDialog(Action action) {
        this.action = action;
        this.fields = ActionField.of(action);
    }

    /** The fields as a use case takes them. */
    ActionBody body() {
        if (action == Action.SURVEY) {
            requireAnswer();
        }
        return ActionBody.builder()
            .reply(text("reply")).noReplyNeeded(text("noReplyNeeded")).reason(text("reason")).department(text("department"))
            .desiredDate(text("desiredDate")).handler(text("handler"))
            .determination(constant(Responsibility.class, "responsibility"), text("cause"), flag("serviceCentreAtFault"))
            .plan(text("plan")).compensation(compensation()).advice(text("advice")).particulars(text("particulars"))
            .subject(text("subject")).body(text("body")).cc(addresses()).evidence(text("evidence"))
            .survey(number("score"), text("comment"), flag("reached")).lessons(text("lessons")).level(number("level"))
            .instruction(text("instruction")).grade(constant(Grade.class, "grade")).message(text("message"))
            .into(text("into")).sent(id(text("templateVersion")), chosen("attachments")).build();
    }

    private static Long id(String text) {
        return text == null || !text.matches("[0-9]{1,18}") ? null : Long.valueOf(text);
    }

    /** Boxes that are ticked come as an array of what the page wrote beside them. */
    private List<Long> chosen(String name) {
        return values.get(name) instanceof Object[] ticked ? Arrays.stream(ticked).map(Object::toString).map(ActionDialog::id).filter(Objects::nonNull).toList() : null;
    }

    /** Everything that was typed, for a person whose action came too late. */
    String typed() {
        return values.values().stream().filter(String.class::isInstance).map(String.class::cast)
            .filter(value -> value.length() > 20).reduce((one, other) -> one + "\n\n" + other).orElse(null);
    }

    /** Remembers which fields a refusal names. */
    void blame(Refusal refusal) {
        wrong = refusal.errors().stream().map(problem -> problem.pointer().split("/", -1)).filter(path -> path.length > 1)
            .map(path -> path[1]).collect(Collectors.toUnmodifiableSet());
    }

    private MoneyForm compensation() {
        String amount = text("compensation");
        try {
            return amount == null ? null : new MoneyForm(new BigDecimal(amount.replace(',', '.')), COMPANY_CURRENCY);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("/compensation", "'" + amount + "' is not an amount; write it as 1200.50.");
        }
    }

    private List<String> addresses() {
        String copies = text("cc");
        return copies == null ? null
            : Arrays.stream(copies.split("[,;\\s]+")).filter(address -> !address.isEmpty()).toList();
    }

    private String text(String name) {
        return values.get(name) instanceof String value && !value.isBlank() ? value.strip() : null;
    }

    /** Ticked, or chosen from yes and no. */
    private Boolean flag(String name) {
        return values.get(name) instanceof Boolean value ? value : text(name) == null ? null : Boolean.valueOf(text(name));
    }

    /** The API takes silence for reached; on a screen one click on nothing must not record a call that nobody made. */
    private void requireAnswer() {
        if (flag("reached") == null) {
            throw Refusal.invalid("/reached", "reached is missing; say whether the complainant was reached.");
        }
    }

    private Integer number(String name) {
        String value = text(name);
        return value == null ? null : Integer.valueOf(value);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name) {
        String value = text(name);
        return value == null ? null : Enum.valueOf(type, value);
    }

    /** The action's name in addresses and bundles, such as {@code cannot-resolve}. */
    public String getWord() {
        return action.word();
    }

    public boolean isAsking() {
        return !fields.isEmpty();
    }

    public List<ActionField> getFields() {
        return fields;
    }

    /** Whether the last refusal named this field. */
    public boolean isWrong(String name) {
        return wrong.contains(name);
    }

    public Map<String, Object> getValues() {
        return values;
    }

    Action action() {
        return action;
    }
}
