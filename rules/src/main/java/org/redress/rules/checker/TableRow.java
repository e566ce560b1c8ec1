package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a decision table, and the text each of its cells became: the template above the cell with its values put in.
 *
 * @param line   of the row, from 1
 * @param pieces in the order of the columns
 */
record TableRow(int line, List<Piece> pieces) {

    private static final Pattern GAP = Pattern.compile("\\$param|\\$([1-9][0-9]?)");

    /**
     * What one cell became.
     *
     * @param column  from 1
     * @param written the text, as it stands in the generated rule
     * @param values  where in it the author's values stand
     */
    record Piece(int column, String written, List<int[]> values) {

        /** Whether this place came from the cell; it came from the template above otherwise. */
        boolean isValue(int offset) {
            return values.stream().anyMatch(range -> range[0] <= offset && offset < Math.max(range[1], range[0] + 1));
        }
    }

    static Piece piece(int column, String template, String cell) {
        String[] parts = cell.split(",");
        var written = new StringBuilder();
        var values = new ArrayList<int[]>();
        Matcher gap = GAP.matcher(template);
        int from = 0;
        while (gap.find()) {
            written.append(template, from, gap.start());
            int index = gap.group(1) == null ? -1 : Integer.parseInt(gap.group(1)) - 1;
            String value = index < 0 ? cell : index < parts.length ? parts[index].strip() : gap.group();
            values.add(new int[] {written.length(), written.length() + value.length()});
            written.append(value);
            from = gap.end();
        }
        written.append(template, from, template.length());
        return new Piece(column, written.toString(), values);
    }
}
