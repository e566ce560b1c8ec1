package org.redress.imports;

import java.util.Map;

/** A row of the file by its headings, and the line on which it begins. */
public record ImportRow(long line, Map<String, String> cells) {

    String cell(String heading) {
        String cell = cells.get(heading);
        return cell == null ? "" : cell;
    }
}
