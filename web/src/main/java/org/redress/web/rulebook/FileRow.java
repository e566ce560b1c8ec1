package org.redress.web.rulebook;

/**
 * A file of a release in the list beside the editor.
 *
 * @param path     within the rule book
 * @param change   against the release that decides at present: {@code ADDED}, {@code CHANGED}, {@code REMOVED}, {@code SAME}
 * @param problems how many the checker finds in it
 */
public record FileRow(String path, String change, long problems) {

    public String name() {
        return path.substring(path.indexOf('/') + 1);
    }

    public String folder() {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }
}
