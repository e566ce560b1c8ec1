package org.redress.web.rulebook;

import java.util.List;

/** What differs in one file. sort: {@code ADDED}, {@code CHANGED} or {@code REMOVED}. */
public record FileChange(String path, String sort, List<LineChange> lines) {

    /** Whether scenarios that were there say something else now, or are gone: whoever approves should see that first. */
    public boolean weakens() {
        return path.startsWith("scenarios/") && lines.stream().anyMatch(line -> line.sort().equals("REMOVED"));
    }
}
