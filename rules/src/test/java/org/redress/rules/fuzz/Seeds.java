package org.redress.rules.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.rules.Attack;
import org.redress.rules.StandardBook;

/** The texts that are mutated: each rule of the product's book, what else authors may write, and every attack. */
final class Seeds {

    private static final List<String> CONDITIONS = List.of(
            "CaseFacts( !personalInjury && safetyHazard || discourtesy )",
            "CaseFacts( ( personalInjury || safetyHazard ) && !( discourtesy || belowPromise ) )",
            "CaseFacts( economicLoss >= 10000, economicLoss < 99999.50, compensation == null )",
            "CaseFacts( kind in (Kind.CLAIM, Kind.RETURN), category not in (\"billing\", \"courier\") )",
            "CaseFacts( description contains \"leak\" || title not contains \"ok\", raisedBefore > -1 )",
            "CaseFacts( category str[startsWith] \"prod\" && category str[endsWith] \"fault\" )",
            "PolicyFacts( $limit : largeLoss ) CaseFacts( $loss : economicLoss >= $limit )",
            "not CaseFacts( safetyHazard == true ) exists CaseFacts( responsibility == Responsibility.COMPANY )");

    private Seeds() {
    }

    /** Rules by the folder they belong to; attacks are tried in grading. */
    static Map<String, List<String>> byFolder() {
        var seeds = new TreeMap<String, List<String>>();
        StandardBook.files().forEach((path, text) -> {
            int slash = path.indexOf('/');
            if (slash > 0 && path.endsWith(".drl")) {
                String folder = path.substring(0, slash);
                rules(text).forEach(rule -> seeds.computeIfAbsent(folder, f -> new ArrayList<>())
                        .add("package " + folder + ";\n\n" + rule));
            }
        });
        List<String> grading = seeds.get("grading");
        CONDITIONS.forEach(condition -> grading.add("package grading;\n\nrule \"GR-" + (700 + grading.size()) + " a rule\"\nwhen\n    " + condition
                + "\n    $outcome : Outcome()\nthen\n    $outcome.proposeGrade(MAJOR);\nend\n"));
        Attack.all().stream().map(Attack::drl).filter(drl -> drl.length() < 4_000).forEach(grading::add);
        return seeds;
    }

    /** The tables of the product, a few rows of each. */
    static List<String> tables() {
        return StandardBook.files().entrySet().stream().filter(file -> file.getKey().startsWith("deadlines/"))
                .map(file -> file.getValue().lines().limit(9).reduce("", (text, line) -> text + line + "\n")).toList();
    }

    private static Stream<String> rules(String text) {
        return Stream.of(text.split("(?m)(?=^rule )")).filter(part -> part.startsWith("rule "));
    }
}
