package org.redress.imports;

import java.util.List;

/** What became of the rows of an import. */
public record ImportReport(int created, int unchanged, int updated, List<Refused> refused) {

    /**
     * A row that was not taken.
     *
     * @param line   of the file on which the row begins, the headings being on line 1
     * @param column heading of the wrong cell; empty where it is the row as a whole
     */
    public record Refused(long line, String column, String reason) {
    }
}
