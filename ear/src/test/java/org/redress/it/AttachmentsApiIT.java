package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files come in by the stream and go out as downloads; what breaks off or does not fit leaves nothing. */
@ServerTest
class AttachmentsApiIT {

    private final Api employee = Api.as("employee");

    @Test
    void comesBackAsItWentIn() {
        Walk walk = Walk.of("COMPLAINT");
        byte[] file = new byte[3_000_000];
        new Random(1).nextBytes(file);

        JsonNode added = employee.upload(walk.path("/attachments"), "Foto d'été \u6295.jpg", "image/jpeg", file).expecting(201).json();
        Answer download = employee.get(walk.path("/attachments/" + added.path("id").asText())).expecting(200);

        assertThat(download.bytes()).isEqualTo(file);
        assertThat(download.header("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''Foto%20d%27%C3%A9t%C3%A9%20%E6%8A%95.jpg");
        assertThat(walk.journal()).contains("ATTACHED");
        assertThat(added.path("contentType").asText()).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "drawing.svg,image/png,`<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>`",
        "note.txt,text/plain,`<html><script>alert(1)</script></html>`",
        "page.xhtml,application/pdf,`<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>`"})
    void isSavedAndNeverShown(String name, String said, String content) {
        Walk walk = Walk.of("COMPLAINT");

        JsonNode added = employee.upload(walk.path("/attachments"), name, said, content.getBytes(StandardCharsets.UTF_8)).expecting(201).json();
        Answer download = employee.get(walk.path("/attachments/" + added.path("id").asText())).expecting(200);

        assertThat(added.path("contentType").asText()).isNotEqualTo(said);
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    }

    @Test
    void refusesWhatIsNotWhatItSays() {
        Walk walk = Walk.of("COMPLAINT");

        Answer refused = employee.upload(walk.path("/attachments"), "photo.png", "image/png", "<!DOCTYPE html><p>hello".getBytes()).expecting(422);

        assertThat(refused.json().path("detail").asText()).contains("photo.png", "image/png", "text/html");
        assertThat(employee.get(walk.path("/attachments")).expecting(200).json()).isEmpty();
        assertThat(walk.journal()).doesNotContain("ATTACHED");
    }

    @Test
    void opensNothingForOthersOrUnderAnotherCase() {
        Walk mine = Walk.of("COMPLAINT");
        Walk other = Walk.of("COMPLAINT");
        String id = employee.upload(mine.path("/attachments"), "a.txt", "text/plain", "mine".getBytes()).expecting(201).json().path("id").asText();

        Api.as("handler3").get(mine.path("/attachments/" + id)).expecting(404);
        Api.as("handler3").get(mine.path("/attachments")).expecting(404);
        Api.as("handler3").upload(mine.path("/attachments"), "a.txt", "text/plain", "theirs".getBytes()).expecting(404);
        Api.as("auditor").upload(mine.path("/attachments"), "a.txt", "text/plain", "theirs".getBytes()).expecting(403);
        employee.get(other.path("/attachments/" + id)).expecting(404);
        Api.anonymous().get(mine.path("/attachments/" + id)).expecting(401);
    }

    @Test
    void stopsAtTwentyFiveMegabytes() {
        Walk walk = Walk.of("COMPLAINT");
        byte[] most = new byte[25 << 20];

        employee.upload(walk.path("/attachments"), "most.bin", "application/octet-stream", most).expecting(201);
        Answer refused = employee.upload(walk.path("/attachments"), "more.bin", "application/octet-stream", new byte[(25 << 20) + 1]).expecting(413);

        assertThat(refused.json().path("detail").asText()).contains("more.bin", "25 MB");
        employee.upload(walk.path("/attachments"), "much.bin", "application/octet-stream", new byte[28 << 20]).expecting(413);
        assertThat(employee.get(walk.path("/attachments")).json()).hasSize(1);
    }

    @Test
    void takesTenWithEachMessage() {
        Walk walk = Walk.of("COMPLAINT");
        for (int i = 1; i <= 10; i++) {
            employee.upload(walk.path("/attachments"), i + ".txt", "text/plain", "a".getBytes()).expecting(201);
        }

        employee.upload(walk.path("/attachments"), "11.txt", "text/plain", "a".getBytes()).expecting(409);
        String message = employee.post(walk.path("/messages"), Map.of("kind", "CALL_NOTE", "body", "They sent more.")).expecting(201).json()
                .path("id").asText();
        employee.upload(walk.path("/attachments?messageId=" + message), "11.txt", "text/plain", "a".getBytes()).expecting(201);

        assertThat(employee.get(walk.path("/attachments")).json()).hasSize(11);
        assertThat(employee.get(walk.path("/messages")).json().findValues("attachments").toString()).contains("[[", "]]").doesNotContain("[[]]");
        employee.upload(Walk.of("COMPLAINT").path("/attachments?messageId=" + message), "x.txt", "text/plain", "a".getBytes()).expecting(422);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "multipart/form-data,`x`,400",
        "multipart/form-data; boundary=b,`no form`,400",
        "multipart/form-data; boundary=b,`--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbroken`,400",
        "multipart/form-data; boundary=b,`--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--`,422",
        "multipart/form-data; boundary=b,`--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"empty\"\r\n\r\n\r\n--b--`,422",
        "application/octet-stream,`x`,415",
        "application/json,`{}`,415"})
    void saysWhatIsWrongWithAForm(String type, String body, int status) {
        Walk walk = Walk.of("COMPLAINT");

        Answer refused = employee.post(walk.path("/attachments"), type, body.getBytes(StandardCharsets.UTF_8)).expecting(status);

        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(employee.get(walk.path("/attachments")).json()).isEmpty();
    }

    @Test
    void forgetsWhatBreaksOff() throws IOException {
        Walk walk = Walk.of("COMPLAINT");
        String head = "POST /redress/api/v1/" + walk.path("/attachments") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString("employee:redress".getBytes()) + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: 1000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"half.bin\"\r\n\r\n";
        try (Socket socket = new Socket(Server.home().getHost(), Server.home().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[200_000]);
            out.flush();
        }

        assertThat(employee.get(walk.path("/attachments")).json()).isEmpty();
        assertThat(walk.journal()).doesNotContain("ATTACHED");
    }

    @Test
    void cleansNames() {
        Walk walk = Walk.of("COMPLAINT");

        JsonNode added = employee.upload(walk.path("/attachments"), "../../etc/pass\u202ewd.txt", "text/plain", "a".getBytes()).expecting(201).json();

        assertThat(added.path("name").asText()).isEqualTo("passwd.txt");
    }
}
