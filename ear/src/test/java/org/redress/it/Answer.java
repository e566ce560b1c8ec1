package org.redress.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the server said to a call. */
public record Answer(String call, HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    /** The header, or null. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(this + " is not JSON", e);
        }
    }

    /** This answer, if it has the status; otherwise the test fails and shows what came instead. */
    public Answer expecting(int status) {
        if (status() != status) {
            throw new AssertionError("Expected " + status + " from " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return call + " -> " + status() + " " + text();
    }
}
