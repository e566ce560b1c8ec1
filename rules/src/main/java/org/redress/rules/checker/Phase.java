package org.redress.rules.checker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.PolicyFacts;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;
import org.redress.rules.vocabulary.TextFacts;

/** One decision of the rule book: a folder, a package, a rule base of its own. */
public enum Phase {

    GRADING("How severe is the case?", Set.of("proposeGrade"), List.of(Grade.class), Set.of()),
    DEADLINES("How long may each step take?", Set.of("proposeDeadline"), List.of(Step.class, CountedIn.class), Set.of()),
    WARNINGS("When is a clock worth a warning?", Set.of("proposeWarning"), List.of(Step.class), Set.of()),
    ROUTING("Which department should handle it?", Set.of("proposeDepartment"), List.of(), Set.of()),
    APPROVAL("Who approves the plan?", Set.of("requireApproval"), List.of(Role.class), Set.of()),
    MEASURES("What work must come out of it?", Set.of("requireMeasure"), List.of(MeasureType.class), Set.of()),
    PRIORITY("Where does it stand in a worklist?", Set.of("proposePriority"), List.of(), Set.of()),
    SUGGESTIONS("What does the text hint at?", Set.of("suggest"), List.of(Circumstance.class), Set.of(TextFacts.class)),
    INTAKE("What must be there before it goes on?", Set.of("requireWritten"), List.of(), Set.of()),
    ESCALATION("Who must be told of an event?", Set.of("proposeEscalation", "proposeGrade"),
            List.of(EscalationLevel.class, Grade.class), Set.of(ClockFacts.class));

    private final String question;
    private final Set<String> proposals;
    private final List<Class<? extends Enum<?>>> bareConstants;
    private final Set<Class<? extends Record>> ownFacts;

    Phase(String question, Set<String> proposals, List<Class<? extends Enum<?>>> bareConstants,
            Set<Class<? extends Record>> ownFacts) {
        this.question = question;
        this.proposals = proposals;
        this.bareConstants = bareConstants;
        this.ownFacts = ownFacts;
    }

    /** The phase of a folder, if there is such a phase. */
    public static Optional<Phase> ofFolder(String folder) {
        return Stream.of(values()).filter(phase -> phase.folder().equals(folder)).findFirst();
    }

    public String question() {
        return question;
    }

    /** Name of the folder and of the package. */
    public String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What a consequence may call here. */
    public Set<String> proposals() {
        return proposals;
    }

    /** The choices that a consequence may name without their type: {@code MAJOR} for {@code Grade.MAJOR}. */
    public List<Class<? extends Enum<?>>> bareConstants() {
        return bareConstants;
    }

    /** Whether rules of this phase are shown facts of this type. */
    public boolean shows(Class<?> facts) {
        return facts == CaseFacts.class || facts == PolicyFacts.class || ownFacts.contains(facts);
    }
}
