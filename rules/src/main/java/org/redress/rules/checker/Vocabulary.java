package org.redress.rules.checker;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Outcome;
import org.redress.rules.vocabulary.PolicyFacts;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.rules.vocabulary.Resumption;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;
import org.redress.rules.vocabulary.TextFacts;

/** The words a rule author may use, read off the types of the vocabulary package: facts, fields, choices, proposals. */
public final class Vocabulary {

    /** Name of the one type that consequences speak to. */
    public static final String OUTCOME = Outcome.class.getSimpleName();

    private static final Map<String, Class<? extends Record>> FACTS = byName(List.of(
            CaseFacts.class, PolicyFacts.class, TextFacts.class, ClockFacts.class));

    private static final Map<String, Class<? extends Enum<?>>> CHOICES = byName(List.of(
            Channel.class, Circumstance.class, CountedIn.class, EscalationEvent.class, EscalationLevel.class, Fault.class,
            Form.class, Grade.class, Kind.class, MeasureType.class, Responsibility.class, Resumption.class, Role.class,
            Step.class));

    /** Fields that are always known, although their type could hold nothing; the records see to it. */
    private static final Set<String> ALWAYS_KNOWN = Set.of("CaseFacts.kind", "CaseFacts.channel", "CaseFacts.form",
            "CaseFacts.companyAtFault", "PolicyFacts.largeLoss", "PolicyFacts.compensationLimit",
            "PolicyFacts.overallClock", "PolicyFacts.responseClock", "PolicyFacts.wakesFrom", "ClockFacts.event");

    private Vocabulary() {
    }

    /** The smallest and largest whole number that a field can hold, where that is less than any number. */
    private static final Map<String, int[]> RANGES = Map.of(
            "CaseFacts.raisedBefore", new int[] {0, Integer.MAX_VALUE},
            "CaseFacts.disputes", new int[] {0, Integer.MAX_VALUE},
            "CaseFacts.economicLoss", new int[] {0, Integer.MAX_VALUE},
            "CaseFacts.compensation", new int[] {0, Integer.MAX_VALUE},
            "CaseFacts.salesDecile", new int[] {1, 10},
            "ClockFacts.percentUsed", new int[] {0, Integer.MAX_VALUE},
            "ClockFacts.escalationLevel", new int[] {0, EscalationLevel.values().length - 1},
            "ClockFacts.disputes", new int[] {0, Integer.MAX_VALUE});

    /** The types of facts by their names. */
    public static Map<String, Class<? extends Record>> facts() {
        return FACTS;
    }

    static Optional<Class<? extends Record>> facts(String name) {
        return Optional.ofNullable(FACTS.get(name));
    }

    /** Whether a field may hold nothing; text never does. */
    public static boolean mayBeUnknown(String facts, String field) {
        Class<?> type = fields(FACTS.get(facts)).get(field);
        return !type.isPrimitive() && type != String.class && !ALWAYS_KNOWN.contains(facts + "." + field);
    }

    /** Smallest and largest whole number that a field can hold; the largest {@code int} stands for no end. */
    public static int[] range(String facts, String field) {
        return RANGES.getOrDefault(facts + "." + field, new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE});
    }

    /** Names of the facts that rules of a phase are shown. */
    public static List<String> factsShownIn(Phase phase) {
        return FACTS.entrySet().stream().filter(e -> phase.shows(e.getValue())).map(Map.Entry::getKey).toList();
    }

    /** The fields of a type of facts, in their order. */
    public static Map<String, Class<?>> fields(Class<? extends Record> facts) {
        var fields = new LinkedHashMap<String, Class<?>>();
        for (RecordComponent component : facts.getRecordComponents()) {
            fields.put(component.getName(), component.getType());
        }
        return fields;
    }

    /** The types of choices by their names. */
    public static Map<String, Class<? extends Enum<?>>> choices() {
        return CHOICES;
    }

    static Optional<Class<? extends Enum<?>>> choice(String name) {
        return Optional.ofNullable(CHOICES.get(name));
    }

    /** The values of a choice, in their order. */
    public static List<String> constants(Class<?> choice) {
        return Stream.of(choice.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
    }

    /** The values of a choice as conditions name them: {@code Grade.MAJOR}. */
    static List<String> qualified(Class<?> choice) {
        return constants(choice).stream().map(constant -> choice.getSimpleName() + "." + constant).toList();
    }

    /** The forms of a proposal, the one with fewer arguments first; none when there is no such proposal. */
    public static List<Method> proposals(String name) {
        return Stream.of(Outcome.class.getMethods()).filter(method -> method.getName().equals(name))
                .sorted(Comparator.comparingInt(Method::getParameterCount)).toList();
    }

    /** What can be proposed at all, by name. */
    public static List<String> proposalNames() {
        return Stream.of(Outcome.class.getMethods()).map(Method::getName).distinct().sorted().toList();
    }

    private static <T> Map<String, Class<? extends T>> byName(List<Class<? extends T>> types) {
        return Collections.unmodifiableMap(types.stream()
                .collect(Collectors.toMap(Class::getSimpleName, type -> type, (a, b) -> a, TreeMap::new)));
    }
}
