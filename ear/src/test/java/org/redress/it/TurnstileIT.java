package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where strangers come in: guessing grows slow for whoever guesses, and for nobody else. */
@ServerTest
class TurnstileIT {

    /** Another address of this machine, so that no other test has to wait for this one. */
    private static final String STRANGER = "127.0.0.77";
    private static final int FREE_WRONG_CODES = 100;

    @Test
    void slowsDownWhoeverGuessesAtAccessCodes() throws Exception {
        JsonNode recorded = Api.anonymous().post("public/cases", Map.of("kind", "COMPLAINT", "description", "The lift stopped.")).expecting(201)
                .json();
        String number = recorded.path("number").asText();
        for (int i = 0; i < FREE_WRONG_CODES; i++) {
            assertThat(answerToStranger(number, "WRONG-" + i)).startsWith("HTTP/1.1 404");
        }

        String refused = answerToStranger(number, recorded.path("accessCode").asText());

        assertThat(refused).startsWith("HTTP/1.1 429").containsPattern("Retry-After: [1-9]").contains("too many wrong numbers or access codes");
        Api.anonymous().get("public/cases/" + number + "?code=" + recorded.path("accessCode").asText()).expecting(200);
    }

    @Test
    void tellsComplainantsWhichFilesTheySent() {
        JsonNode recorded = Api.anonymous().post("public/cases", Map.of("kind", "COMPLAINT", "description", "See the photo.")).expecting(201).json();
        String path = "public/cases/" + recorded.path("number").asText();
        String key = "?code=" + recorded.path("accessCode").asText();
        Api.anonymous().upload(path + "/attachments" + key, "crack.txt", "text/plain", "A crack.".getBytes(StandardCharsets.UTF_8)).expecting(201);

        JsonNode files = Api.anonymous().get(path + key).expecting(200).json().path("files");

        assertThat(files).hasSize(1);
        assertThat(files.get(0).path("name").asText()).isEqualTo("crack.txt");
        assertThat(files.get(0).path("size").asInt()).isEqualTo(8);
        assertThat(files.get(0).has("id")).as("the file itself is not given out").isFalse();
    }

    private static String answerToStranger(String number, String code) throws IOException {
        try (Socket socket = new Socket(Server.home().getHost(), Server.home().getPort(), InetAddress.getByName(STRANGER), 0)) {
            String request = "GET " + Server.at("api/v1/public/cases/" + number).getPath() + "?code=" + code
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
