package org.redress.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A caller of the HTTP API. Paths are relative to {@code /redress/api/v1/}; bodies are anything that
 * Jackson writes, or a String that is JSON already.
 *
 * <pre>{@code
 * Api intake = Api.as("intake");
 * String number = intake.post("cases", Map.of("kind", "COMPLAINT", …)).expecting(201).json().path("number").asText();
 * }</pre>
 */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> headers;

    private Api(Map<String, String> headers) {
        this.headers = headers;
    }

    public static Api anonymous() {
        return new Api(Map.of("Accept", "application/json, application/problem+json, */*;q=0.5"));
    }

    /** One of the demonstration people, who all have the same password. */
    public static Api as(String person) {
        return as(person, "redress");
    }

    public static Api as(String person, String password) {
        String credentials = person + ":" + password;
        return anonymous().with("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** One of the demonstration people with the session of a browser, for what pages ask for. */
    public static Api signedIn(String person) {
        Answer answer = anonymous().post("/redress/sign-in/check", "application/x-www-form-urlencoded",
                ("userName=" + person + "&password=redress").getBytes(StandardCharsets.UTF_8)).expecting(303);
        return anonymous().with("Cookie", answer.header("Set-Cookie").split(";")[0]);
    }

    /** The same caller with one more header, such as {@code If-Match}. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(more);
    }

    public Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send("POST", path, contentType, BodyPublishers.ofByteArray(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, "application/merge-patch+json", json(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    /** One file as the part {@code file} of a multipart body. */
    public Answer upload(String path, String fileName, String contentType, byte[] content) {
        String boundary = "a-boundary-that-no-file-contains-7d2f";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + contentType + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(Server.at("api/v1/").resolve(path))
                .timeout(Duration.ofMinutes(5))
                .method(method, body);
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            return new Answer(method + " " + path, CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path + " was interrupted", e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON can be made of " + body, e);
        }
    }
}
