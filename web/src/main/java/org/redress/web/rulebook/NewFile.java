package org.redress.web.rulebook;

/** What stands in a file that was just added, so that an author has something to change. */
final class NewFile {

    private static final String RULES = """
        /*
         * %1$s
         * Source    :
         * Looks at  :
         * Proposes  :
         */
        package %1$s;

        """;

    private NewFile() {
    }

    static String at(String path) {
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        if (path.endsWith(".drl")) {
            return RULES.formatted(folder);
        }
        return folder.equals("scenarios") ? "expect grade,expect fires,why\n" : "";
    }
}
