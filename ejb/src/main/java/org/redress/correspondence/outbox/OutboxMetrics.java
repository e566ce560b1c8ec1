package org.redress.correspondence.outbox;

import java.util.Locale;

import org.redress.correspondence.OutboxMail.State;

/** The figures of the outbox in the text format that Prometheus and its like collect. */
public final class OutboxMetrics {

    private OutboxMetrics() {
    }

    public static String text(OutboxSummary summary) {
        StringBuilder text = new StringBuilder();
        one(text, "redress_outbox_oldest_waiting_seconds", "For how long the oldest mail waits that is to leave; 0 where none does.", "gauge",
            summary.oldestWaitingSeconds());
        one(text, "redress_outbox_blocked", "1 while no mail gets out from this node.", "gauge", summary.blockedSince() == null ? 0 : 1);
        one(text, "redress_outbox_doubts_total", "Mails sent once more because nobody knew whether they had left.", "counter", summary.doubts());
        head(text, "redress_outbox_mails", "Mails by state.", "gauge");
        for (State state : State.values()) {
            text.append("redress_outbox_mails{state=\"").append(state.name().toLowerCase(Locale.ROOT)).append("\"} ")
                .append(summary.states().getOrDefault(state, 0L)).append('\n');
        }
        return text.toString();
    }

    private static void one(StringBuilder text, String name, String help, String type, long value) {
        head(text, name, help, type);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
