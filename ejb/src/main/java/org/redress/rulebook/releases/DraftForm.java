package org.redress.rulebook.releases;

import java.util.Map;

/**
 * A change of the rule book as an author sends it.
 *
 * @param comment what it is for; null leaves that of a draft as it is
 * @param basedOn the release that the files are laid over; null for the active one
 * @param files   text by path, {@code grading/injury.drl}; null removes the file
 */
public record DraftForm(String comment, Long basedOn, Map<String, String> files) {

    Map<String, String> filesOrNone() {
        return files == null ? Map.of() : files;
    }
}
