package org.redress.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.it.Sheet;

/** Figures by size of the database side by side, and how the last differs from the first. */
final class Table {

    private final List<Integer> sizes;
    private final Map<String, List<Double>> rows = new LinkedHashMap<>();

    Table(List<Integer> sizes) {
        this.sizes = sizes;
    }

    void add(String what, int size, double figure) {
        List<Double> row = rows.computeIfAbsent(what, any -> new ArrayList<>());
        if (row.size() != sizes.indexOf(size)) {
            throw new IllegalStateException("'" + what + "' is measured out of turn at " + size);
        }
        row.add(figure);
    }

    void add(String what, int size, Latency latency, Latency baseline) {
        add(what + ", p50 ms", size, latency.p50());
        add(what + ", p95 ms", size, latency.p95());
        add(what + ", p50 as a multiple of the static file", size, latency.p50() / baseline.p50());
    }

    void print(Sheet sheet) {
        StringBuilder head = new StringBuilder("%-62s".formatted("Cases"));
        sizes.forEach(size -> head.append("%,12d".formatted(size)));
        sheet.line("");
        sheet.line("%s%12s", head, "growth");
        rows.forEach((what, figures) -> {
            StringBuilder line = new StringBuilder("%-62s".formatted(what));
            figures.forEach(figure -> line.append("%,12.1f".formatted(figure)));
            sheet.line("%s%11.2fx", line, figures.get(figures.size() - 1) / figures.get(0));
        });
    }
}
