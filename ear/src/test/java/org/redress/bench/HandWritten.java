package org.redress.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.rules.book.DeadlineTarget;
import org.redress.rules.book.Decision;
import org.redress.rules.book.RuleSources;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.PolicyFacts;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;
import org.redress.rules.vocabulary.TextFacts;

/**
 * The rules of the product as somebody would have written them in Java: no reasons, no names of rules, no release. What
 * they cost is what deciding cannot cost less than. The words that hint at something are read from the rule book.
 */
final class HandWritten {

    /** What is decided; the same that the rule book decides, or the comparison would be worth nothing. */
    record Verdict(Grade grade, List<DeadlineTarget> deadlines, String department, Set<Role> approvals,
            Set<MeasureType> measures, int priority, Set<Circumstance> suggestions, boolean written) {

        boolean isSameAs(Decision decision) {
            return grade == decision.grade() && deadlines.equals(decision.deadlines())
                    && department.equals(decision.department()) && List.copyOf(approvals).equals(decision.approvals())
                    && List.copyOf(measures).equals(decision.measures()) && priority == decision.priority()
                    && List.copyOf(suggestions).equals(decision.suggestions()) && written == decision.needsWritten();
        }
    }

    private static final int WARN_PERCENT = 80;
    private static final Map<Circumstance, List<String>> HINTS = hints();
    private static final Map<Grade, List<DeadlineTarget>> TARGETS = targets();

    private final PolicyFacts numbers;

    HandWritten(PolicyFacts numbers) {
        this.numbers = numbers;
    }

    Verdict decide(CaseFacts facts) {
        Grade grade = grade(facts);
        return new Verdict(grade, TARGETS.get(grade), department(facts), approvals(facts, grade), measures(facts, grade),
                priority(grade), suggestions(facts), facts.kind() == Kind.CLAIM && facts.form() == Form.ORAL);
    }

    private Grade grade(CaseFacts facts) {
        boolean harm = facts.personalInjury()
                || facts.economicLoss() != null && facts.economicLoss().compareTo(numbers.largeLoss()) >= 0;
        if (harm && facts.companyAtFault() != Fault.NO
                || facts.promiseNotKept() && facts.raisedBefore() >= numbers.raisedTooOften()) {
            return Grade.MAJOR;
        }
        boolean shortOf = facts.safetyHazard() || facts.discourtesy() || facts.belowPromise() || facts.unmetInTime()
                || facts.unauthorisedCharge() || facts.outageOrLeak() || facts.promiseNotKept();
        return harm || shortOf ? Grade.IMPORTANT : Grade.GENERAL;
    }

    private static String department(CaseFacts facts) {
        return facts.kind() == Kind.RETURN || facts.category().equals("delivery-time") || facts.category().equals("courier")
                ? "logistics" : "service";
    }

    private Set<Role> approvals(CaseFacts facts, Grade grade) {
        var roles = EnumSet.noneOf(Role.class);
        if (facts.kind() == Kind.COMPLAINT || facts.kind() == Kind.CLAIM || facts.kind() == Kind.RETURN
                || facts.personalData()) {
            roles.add(Role.COMPLIANCE_OFFICER);
            if (grade == Grade.IMPORTANT) {
                roles.add(Role.SUPERVISOR);
            } else if (grade == Grade.MAJOR) {
                roles.add(Role.DIRECTOR);
                if (facts.personalInjury() || facts.compensation() != null
                        && facts.compensation().compareTo(numbers.compensationLimit()) > 0) {
                    roles.add(Role.GENERAL_MANAGER);
                }
            }
        }
        return roles;
    }

    private static Set<MeasureType> measures(CaseFacts facts, Grade grade) {
        return grade == Grade.MAJOR
                && (facts.companyAtFault() == Fault.YES || facts.responsibility() == Responsibility.COMPANY)
                ? EnumSet.of(MeasureType.CORRECTIVE, MeasureType.PREVENTIVE, MeasureType.ACCOUNTABILITY)
                : EnumSet.noneOf(MeasureType.class);
    }

    private static int priority(Grade grade) {
        return switch (grade) {
            case MAJOR -> 90;
            case IMPORTANT -> 60;
            case GENERAL -> 30;
        };
    }

    private static Set<Circumstance> suggestions(CaseFacts facts) {
        String words = TextFacts.of(facts.title(), facts.description()).words();
        var hinted = EnumSet.noneOf(Circumstance.class);
        HINTS.forEach((circumstance, hints) -> {
            for (String hint : hints) {
                if (words.contains(hint)) {
                    hinted.add(circumstance);
                    return;
                }
            }
        });
        return hinted;
    }

    private static Map<Circumstance, List<String>> hints() {
        var hints = new EnumMap<Circumstance, List<String>>(Circumstance.class);
        String rules = new String(RuleSources.standard().files().get("suggestions/words.drl"), StandardCharsets.UTF_8);
        for (String rule : rules.split("\nend")) {
            var suggested = Pattern.compile("suggest\\(([A-Z_]+)\\)").matcher(rule);
            if (suggested.find()) {
                hints.put(Circumstance.valueOf(suggested.group(1)), Pattern.compile("contains \"([^\"]+)\"").matcher(rule)
                        .results().map(hint -> hint.group(1)).toList());
            }
        }
        return hints;
    }

    private static Map<Grade, List<DeadlineTarget>> targets() {
        var targets = new EnumMap<Grade, List<DeadlineTarget>>(Grade.class);
        for (Grade grade : Grade.values()) {
            boolean general = grade == Grade.GENERAL;
            boolean major = grade == Grade.MAJOR;
            var list = new ArrayList<DeadlineTarget>();
            list.add(elapsed(Step.HANDOVER, 12));
            list.add(elapsed(Step.ASSESSMENT, major ? 12 : 24));
            list.add(general ? target(Step.ASSIGNMENT, "9", CountedIn.WORKING_DAY)
                    : target(Step.ASSIGNMENT, major ? "2" : "4", CountedIn.WORKING));
            list.add(elapsed(Step.INVESTIGATION, general ? 48 : 24));
            list.add(elapsed(Step.PLAN_APPROVAL, major ? 12 : 24));
            list.add(general ? target(Step.RESPONSE, "27", CountedIn.WORKING_DAY) : elapsed(Step.RESPONSE, major ? 24 : 48));
            list.add(target(Step.SECOND_RESPONSE, "9", CountedIn.SAME_WORKING_DAY));
            list.add(target(Step.SURVEY, "4.5", CountedIn.WORKING_DAY));
            list.add(elapsed(Step.INTERNAL_HANDLING, 48));
            if (!general) {
                list.add(elapsed(Step.PREVENTION, 48));
            }
            list.add(elapsed(Step.FILING, 24));
            list.add(elapsed(Step.ESCALATION_ACK, 12));
            list.add(target(Step.OVERALL, "730", CountedIn.CALENDAR));
            targets.put(grade, List.copyOf(list));
        }
        return targets;
    }

    private static DeadlineTarget elapsed(Step step, int hours) {
        return target(step, Integer.toString(hours), CountedIn.ELAPSED);
    }

    private static DeadlineTarget target(Step step, String hours, CountedIn countedIn) {
        return new DeadlineTarget(step, new BigDecimal(hours), countedIn, WARN_PERCENT);
    }
}
