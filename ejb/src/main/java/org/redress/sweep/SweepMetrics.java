package org.redress.sweep;

import java.util.Locale;

/** The figures of the sweep in the text format that Prometheus and its like collect. */
public final class SweepMetrics {

    private SweepMetrics() {
    }

    public static String text(SweepStatus.Overview overview) {
        StringBuilder text = new StringBuilder();
        Health health = overview.health();
        gauge(text, "redress_sweep_oldest_due_seconds", "For how long the oldest due work waits; 0 where nothing is due.", health.oldestDueSeconds());
        gauge(text, "redress_sweep_set_aside", "Cases whose due work fails.", health.setAside());
        gauge(text, "redress_sweep_last_sign_of_life_seconds", "Since the last sign of life on this node.", health.lastSignOfLifeSeconds());
        gauge(text, "redress_sweep_last_round_milliseconds", "How long the last round on this node took.", overview.lastRoundMillis());
        head(text, "redress_sweep_state", "1 for the state that the sweep of this node is in.", "gauge");
        for (SweepState state : SweepState.values()) {
            text.append("redress_sweep_state{state=\"").append(state.name().toLowerCase(Locale.ROOT)).append("\"} ")
                .append(state == health.sweep() ? 1 : 0).append('\n');
        }
        head(text, "redress_sweep_cases_total", "Cases acted on since the node started.", "counter");
        overview.nodes().forEach(node -> text.append("redress_sweep_cases_total{node=\"").append(node.name().replaceAll("[\"\\\\\n]", "_"))
            .append("\"} ").append(node.casesActedOn()).append('\n'));
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String help, Long value) {
        if (value != null) {
            head(text, name, help, "gauge");
            text.append(name).append(' ').append(value).append('\n');
        }
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
