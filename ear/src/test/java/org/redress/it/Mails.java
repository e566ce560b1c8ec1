package org.redress.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Raw mails for tests, and how they are brought. */
final class Mails {

    private Mails() {
    }

    /** A mail that nobody sent before. */
    static String from(String sender, String subject, String... moreHeaders) {
        String id = UUID.randomUUID().toString();
        return "From: Anna Berg <" + sender + ">\r\nTo: complaints@acme.example\r\nSubject: " + subject + "\r\nMessage-ID: <" + id
                + "@example.org>\r\n" + String.join("", java.util.Arrays.stream(moreHeaders).map(h -> h + "\r\n").toList())
                + "\r\nThe kettle leaks. " + id + "\r\n";
    }

    static JsonNode brought(String raw) {
        return brought(raw.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode brought(byte[] raw) {
        return Api.anonymous().with("Authorization", "Bearer a-token-of-the-test-gateway").post("intake/mail", "message/rfc822", raw)
                .expecting(200).json();
    }
}
