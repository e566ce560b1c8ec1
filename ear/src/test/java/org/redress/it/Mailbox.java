package org.redress.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * A mailbox as the administrator keeps it, on a mail server of a test; its password is {@code sesame}. Each test has its own by POP3: a new
 * server counts from one again, and what was taken under a number is not taken twice.
 */
record Mailbox(String code, String protocol, int port, String language, String department) {

    static final String ADDRESS = "service@acme.example";

    static Mailbox of(String code) {
        return new Mailbox(code, "IMAP", 1, "en", null);
    }

    Mailbox on(String protocol, int port) {
        return new Mailbox(code, protocol, port, language, department);
    }

    Mailbox of(String language, String department) {
        return new Mailbox(code, protocol, port, language, department);
    }

    /** Written down; it is looked into with the next round, where it is active. */
    Mailbox kept(boolean active) {
        Map<String, Object> form = new HashMap<>(Map.of("protocol", protocol, "host", "127.0.0.1", "port", port, "userName", "service",
                "addresses", ADDRESS, "language", language, "kind", "COMPLAINT", "active", active, "emptied", false));
        form.put("department", department);
        Api.as("admin").put("intake/mailboxes/" + code, form).expecting(200);
        return this;
    }

    JsonNode row() {
        for (JsonNode row : Api.as("admin").get("intake/mailboxes").expecting(200).json()) {
            if (row.path("form").path("code").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("There is no mailbox " + code);
    }

    /** @param column such as {@code received} or {@code created} */
    long balance(String column) {
        long sum = 0;
        for (JsonNode row : Api.as("admin").get("intake/mail/balance").expecting(200).json()) {
            sum += row.path("mailbox").asText().equals(code) ? row.path(column).asLong() : 0;
        }
        return sum;
    }
}
