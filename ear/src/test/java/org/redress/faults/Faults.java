package org.redress.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.redress.it.Sheet;

/** Breaks what Redress stands on while it works, and counts what was lost or done twice; part by part, or all of them. */
public final class Faults {

    private Faults() {
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Callable<Boolean>> parts = new LinkedHashMap<>();
        parts.put("people", () -> new PeopleFaults().run());
        parts.put("kills", () -> new SweepKills().run());
        parts.put("database", () -> new SweepWithoutDatabase().run());
        parts.put("nodes", () -> new SweepOnTwoNodes().run());
        parts.put("releases", () -> new ReleasesOnTwoNodes().run());
        parts.put("mail", () -> new MailKills().run());
        parts.put("outbox", () -> new OutboxKills().run());
        List<String> chosen = arguments.length == 0 ? List.copyOf(parts.keySet()) : List.of(arguments);
        Sheet sheet = new Sheet();
        sheet.machine();
        List<String> failed = new ArrayList<>();
        for (String part : chosen) {
            if (!parts.containsKey(part)) {
                throw new IllegalArgumentException("There is no part '" + part + "'. Choose from " + parts.keySet() + ".");
            }
            sheet.line("");
            if (!parts.get(part).call()) {
                failed.add(part);
            }
        }
        sheet.line("");
        sheet.line(failed.isEmpty() ? "All held:  %s" : "FAILED:    %s", String.join(", ", failed.isEmpty() ? chosen : failed));
        System.exit(failed.isEmpty() ? 0 : 1);
    }
}
