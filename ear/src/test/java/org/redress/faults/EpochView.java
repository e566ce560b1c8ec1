package org.redress.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** By which epoch one of several servers decides, as its decisions say. */
final class EpochView {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final String name;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private volatile long epoch;
    private volatile long answeredAt = System.nanoTime() - 2 * FRESH_NANOS;

    private EpochView(String name, int port) {
        this.name = name;
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/redress/api/v1/rulebook/decide"))
                .timeout(Duration.ofSeconds(60)).header("Content-Type", "application/json").header("Authorization", "Basic "
                        + Base64.getEncoder().encodeToString("supervisor:redress".getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"description\":\"x\",\"city\":\"Faultville\"}")).build();
    }

    static EpochView ofTheServerSpokenTo(String name) {
        return new EpochView(name, Integer.getInteger("test.http.port"));
    }

    /** @return whether it decided, and by rules */
    boolean ask() {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            JsonNode decided = JSON.readTree(answer.body());
            epoch = decided.path("epoch").asLong();
            answeredAt = System.nanoTime();
            return answer.statusCode() == 200 && !decided.path("failSafe").asBoolean();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was asked no further.", e);
        }
    }

    long epoch() {
        return epoch;
    }

    boolean answersAt(long nanos) {
        return nanos - answeredAt < FRESH_NANOS;
    }
}
