package org.redress.rules.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.redress.rules.checker.CheckedFile;

/** The same rules in another order, in files that are named otherwise. */
final class OtherOrder {

    private final Random random;

    OtherOrder(long seed) {
        random = new Random(seed);
    }

    List<CheckedFile> of(List<CheckedFile> files) {
        var others = new ArrayList<CheckedFile>();
        for (CheckedFile file : files) {
            String path = file.phase().folder() + "/" + Long.toString(random.nextInt(Integer.MAX_VALUE), 36) + "-"
                    + others.size() + ".drl";
            others.add(new CheckedFile(path, file.phase(), shuffled(file), file.rules()));
        }
        Collections.shuffle(others, random);
        return others;
    }

    private String shuffled(CheckedFile file) {
        String drl = file.drl();
        List<RuleDescr> rules = rules(file);
        var texts = new ArrayList<String>();
        for (RuleDescr rule : rules) {
            // Of a rule that ends with the file, without a line end, Drools tells an end behind the file's.
            texts.add(drl.substring(rule.getStartCharacter(), Math.min(rule.getEndCharacter() + 1, drl.length())));
        }
        Collections.shuffle(texts, random);
        return rules.isEmpty() ? drl
                : drl.substring(0, rules.get(0).getStartCharacter()) + String.join("\n\n", texts) + "\n";
    }

    private static List<RuleDescr> rules(CheckedFile file) {
        try {
            PackageDescr read = new DrlParser(LanguageLevelOption.DRL10).parse(false, file.drl());
            return read.getRules();
        } catch (DroolsParserException e) {
            throw new IllegalStateException(file.path() + " was compiled and cannot be read.", e);
        }
    }
}
