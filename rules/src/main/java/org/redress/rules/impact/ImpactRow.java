package org.redress.rules.impact;

import java.util.List;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Step;

/**
 * What the draft would change about one case; there is no row for a case that it leaves alone.
 *
 * @param changed     in which respects
 * @param late        steps that are in time and would be late at once
 * @param escalatedTo levels that would be told and were not
 * @param failure     what went wrong in the draft; null when all is well
 * @param rules       ids of the rules that did it: they decide now and did not, or did and do not
 */
public record ImpactRow(String number, boolean open, List<Aspect> changed, Grade gradeBefore, Grade gradeAfter,
        List<MovedDeadline> deadlines, List<Step> late, List<EscalationLevel> escalatedTo, String departmentBefore,
        String departmentAfter, String failure, List<String> rules) {

    public ImpactRow {
        changed = List.copyOf(changed);
        deadlines = List.copyOf(deadlines);
        late = List.copyOf(late);
        escalatedTo = List.copyOf(escalatedTo);
        rules = List.copyOf(rules);
    }
}
