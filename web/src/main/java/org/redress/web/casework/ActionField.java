package org.redress.web.casework;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.redress.lifecycle.Action;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Responsibility;

/**
 * One thing that a dialog asks for.
 *
 * @param name    as the API names it
 * @param type    how it is asked
 * @param options the values to choose from, where they are always the same
 * @param words   before an option's value, its key in the staff's bundle
 */
public record ActionField(String name, Type type, boolean optional, List<String> options, String words) implements Serializable {

    /** How a field is asked. */
    public enum Type {
        TEXT, LINE, DATE, AMOUNT, CHECK, CHOICE, DEPARTMENT, HANDLER
    }

    private static final Map<Action, List<ActionField>> ALL = new EnumMap<>(Action.class);

    static {
        ALL.put(Action.DECLINE, List.of(text("reply")));
        ALL.put(Action.ANSWER, List.of(optional("reply", Type.TEXT), optional("noReplyNeeded", Type.LINE)));
        ALL.put(Action.MERGE, List.of(asked("into", Type.LINE)));
        ALL.put(Action.WITHDRAW, List.of(text("reason")));
        ALL.put(Action.ROUTE, List.of(asked("department", Type.DEPARTMENT), optional("desiredDate", Type.DATE)));
        ALL.put(Action.REFUSE, List.of(text("reason")));
        ALL.put(Action.ASSIGN, List.of(asked("handler", Type.HANDLER), optional("desiredDate", Type.DATE)));
        ALL.put(Action.CANNOT_RESOLVE, List.of(text("reason")));
        ALL.put(Action.DETERMINE, List.of(choice("responsibility", "responsibility.", names(Responsibility.values())), text("cause"),
            optional("serviceCentreAtFault", Type.CHECK)));
        ALL.put(Action.PROPOSE, List.of(text("plan"), optional("compensation", Type.AMOUNT)));
        ALL.put(Action.APPROVE, List.of(optional("advice", Type.TEXT)));
        ALL.put(Action.RETURN, List.of(text("advice")));
        ALL.put(Action.RECORD, List.of(text("particulars")));
        ALL.put(Action.REPLY, List.of(optional("subject", Type.LINE), text("body"), optional("cc", Type.LINE)));
        ALL.put(Action.CONFIRM, List.of(text("evidence")));
        ALL.put(Action.DISPUTE, List.of(text("reason")));
        ALL.put(Action.SURVEY, List.of(choice("reached", "reached.", List.of("true", "false")),
            choice("score", "score.", List.of("5", "4", "3", "2", "1")),
            optional("comment", Type.TEXT)));
        ALL.put(Action.CLOSE, List.of(optional("lessons", Type.TEXT)));
        ALL.put(Action.REOPEN, List.of(text("reason")));
        ALL.put(Action.ESCALATE, List.of(text("reason"), optionalChoice("level", "to-level.", List.of("1", "2", "3", "4"))));
        ALL.put(Action.ACKNOWLEDGE_ESCALATION, List.of(text("instruction")));
        ALL.put(Action.OVERRIDE_GRADE, List.of(choice("grade", "grade.", names(Grade.values())), text("reason")));
        ALL.put(Action.URGE, List.of(optional("message", Type.TEXT)));
        ALL.put(Action.POSTPONE, List.of(asked("desiredDate", Type.DATE), text("reason")));
        ALL.put(Action.INFORM, List.of(optional("subject", Type.LINE), text("body")));
    }

    /** What the action asks for; nothing for one that is done with a click. */
    static List<ActionField> of(Action action) {
        return ALL.getOrDefault(action, List.of());
    }

    private static ActionField text(String name) {
        return asked(name, Type.TEXT);
    }

    private static ActionField asked(String name, Type type) {
        return new ActionField(name, type, false, List.of(), null);
    }

    private static ActionField optional(String name, Type type) {
        return new ActionField(name, type, true, List.of(), null);
    }

    private static ActionField choice(String name, String words, List<String> options) {
        return new ActionField(name, Type.CHOICE, false, options, words);
    }

    private static ActionField optionalChoice(String name, String words, List<String> options) {
        return new ActionField(name, Type.CHOICE, true, options, words);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
