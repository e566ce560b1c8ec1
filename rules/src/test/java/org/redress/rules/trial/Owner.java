package org.redress.rules.trial;

import java.util.Map;
import org.redress.rules.book.RuleSources;

/** Stands for a server that is killed while it tries a draft: prints the process id of the trial, which goes on forever. */
final class Owner {

    private Owner() {
    }

    public static void main(String[] arguments) {
        var jvm = new TrialJvm(new TrialLimits(64, 600), Misbehaving.class.getName(), java.util.List.of(arguments[0]));
        var out = System.out;
        jvm.scenarios(RuleSources.of("loops", Map.of()), (stage, done, total) -> out.println(done));
    }
}
