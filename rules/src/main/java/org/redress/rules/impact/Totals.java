package org.redress.rules.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.redress.rules.book.RuleBook;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.impact.ImpactReport.Load;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Step;

/** What came out so far. One thread counts into one of these; they are put together at the end. */
final class Totals {

    private final Tally<String> failed = new Tally<>();
    private final Tally<String> grades = new Tally<>();
    private final Tally<String> deadlines = new Tally<>();
    private final Tally<Step> late = new Tally<>();
    private final Tally<EscalationLevel> escalated = new Tally<>();
    private final Tally<Aspect> aspects = new Tally<>();
    private final Tally<String> rules = new Tally<>();
    private final Map<String, long[]> departments = new HashMap<>();
    private long cases;
    private long open;
    private long changed;

    /** Answers the row of the case, or null where nothing changes. */
    ImpactRow add(ImpactCase asked, Comparison comparison) {
        cases++;
        open += asked.open() ? 1 : 0;
        load(comparison.before().decision().department())[0]++;
        load(comparison.after().decision().department())[1]++;
        if (comparison.after().decision().failSafe()) {
            failed.add("", asked.number());
        }
        if (comparison.isSame()) {
            return null;
        }
        ImpactRow row = comparison.row(comparison.late());
        count(row);
        return row;
    }

    private void count(ImpactRow row) {
        changed++;
        String number = row.number();
        if (row.gradeBefore() != row.gradeAfter()) {
            grades.add(row.gradeBefore().ordinal() + " " + row.gradeAfter().ordinal(), number);
        }
        row.deadlines().forEach(moved ->
                deadlines.add("%02d %d".formatted(moved.step().ordinal(), moved.move().ordinal()), number));
        row.late().forEach(step -> late.add(step, number));
        row.escalatedTo().forEach(level -> escalated.add(level, number));
        row.changed().forEach(aspect -> aspects.add(aspect, number));
        row.rules().forEach(rule -> rules.add(rule, number));
    }

    private long[] load(String department) {
        return departments.computeIfAbsent(department, code -> new long[2]);
    }

    void addAll(Totals other) {
        cases += other.cases;
        open += other.open;
        changed += other.changed;
        failed.addAll(other.failed);
        grades.addAll(other.grades);
        deadlines.addAll(other.deadlines);
        late.addAll(other.late);
        escalated.addAll(other.escalated);
        aspects.addAll(other.aspects);
        rules.addAll(other.rules);
        other.departments.forEach((code, load) -> {
            load(code)[0] += load[0];
            load(code)[1] += load[1];
        });
    }

    ImpactReport report(RuleBook active, RuleBook draft, long millis) {
        Map<String, String> drafted = names(draft);
        Map<String, String> activated = names(active);
        return new ImpactReport(active.release(), active.hash(), draft.release(), draft.hash(), cases, open, changed,
                failed.bucket(""),
                grades.list((key, bucket) -> new ImpactReport.Regraded(Grade.values()[part(key, 0)],
                        Grade.values()[part(key, 1)], bucket)),
                deadlines.list((key, bucket) -> new ImpactReport.Moved(Step.values()[part(key, 0)],
                        MovedDeadline.Move.values()[part(key, 1)], bucket)),
                late.list(ImpactReport.Late::new), escalated.list(ImpactReport.Escalated::new), loads(),
                aspects.list(ImpactReport.Changed::new),
                rules.list((id, bucket) -> new ImpactReport.Culprit(id,
                        drafted.getOrDefault(id, activated.getOrDefault(id, "")), drafted.containsKey(id), bucket)),
                millis);
    }

    private List<Load> loads() {
        var loads = new ArrayList<Load>();
        if (departments.containsKey(null)) {
            loads.add(new Load(null, load(null)[0], load(null)[1]));
        }
        var codes = new TreeSet<String>();
        departments.keySet().stream().filter(code -> code != null).forEach(codes::add);
        codes.forEach(code -> loads.add(new Load(code, load(code)[0], load(code)[1])));
        return loads;
    }

    private static Map<String, String> names(RuleBook book) {
        var names = new HashMap<String, String>();
        book.rules().values().forEach(rules -> rules.forEach((CheckedRule rule) -> names.put(rule.id(), rule.message())));
        return names;
    }

    private static int part(String key, int index) {
        return Integer.parseInt(key.split(" ")[index]);
    }
}
