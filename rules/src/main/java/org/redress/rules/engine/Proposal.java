package org.redress.rules.engine;

import java.math.BigDecimal;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

/** What a rule asked for; its text is the call in the rule. */
public sealed interface Proposal {

    record Grade(org.redress.rules.vocabulary.Grade grade) implements Proposal {
        @Override
        public String toString() {
            return "proposeGrade(" + grade + ")";
        }
    }

    record Deadline(Step step, BigDecimal hours, CountedIn countedIn) implements Proposal {
        @Override
        public String toString() {
            return "proposeDeadline(" + step + ", " + hours.toPlainString() + ", " + countedIn + ")";
        }
    }

    /** Of all steps when {@code step} is null. */
    record Warning(Step step, int percent) implements Proposal {
        @Override
        public String toString() {
            return "proposeWarning(" + (step == null ? "" : step + ", ") + percent + ")";
        }
    }

    record Escalation(EscalationLevel level) implements Proposal {
        @Override
        public String toString() {
            return "proposeEscalation(" + level + ")";
        }
    }

    record Department(String code) implements Proposal {
        @Override
        public String toString() {
            return "proposeDepartment(\"" + code + "\")";
        }
    }

    record Approval(Role role) implements Proposal {
        @Override
        public String toString() {
            return "requireApproval(" + role + ")";
        }
    }

    record Measure(MeasureType type) implements Proposal {
        @Override
        public String toString() {
            return "requireMeasure(" + type + ")";
        }
    }

    record Priority(int priority) implements Proposal {
        @Override
        public String toString() {
            return "proposePriority(" + priority + ")";
        }
    }

    record Suggestion(Circumstance circumstance) implements Proposal {
        @Override
        public String toString() {
            return "suggest(" + circumstance + ")";
        }
    }

    record Written() implements Proposal {
        @Override
        public String toString() {
            return "requireWritten()";
        }
    }
}
