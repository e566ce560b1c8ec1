package org.redress.web.api.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.problems.Refusal;

class MultipartTest {

    @Test
    void takesAFileAndTheFieldsAroundIt() throws IOException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\nABCD\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a \\\"b\\\".txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
            + "--b--\r\n";

        try (Multipart form = read(body, 7)) {
            assertThat(form.field("code")).contains("ABCD");
            assertThat(form.fileName()).isEqualTo("a \"b\".txt");
            assertThat(form.open()).hasContent("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000, 65_535, 65_536, 65_537, 300_000})
    void keepsEveryByteHoweverItArrives(int size) throws IOException {
        byte[] file = new byte[size];
        new Random(size).nextBytes(file);
        // Nearly a boundary, again and again.
        for (int i = 0; i + 6 < size; i += 50) {
            System.arraycopy("\r\n--bx".getBytes(StandardCharsets.US_ASCII), 0, file, i, 6);
        }
        byte[] head = "preamble\r\n--by\r\nContent-Disposition: form-data; name=file; filename=x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--by--".getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[head.length + size + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, size);
        System.arraycopy(tail, 0, body, head.length + size, tail.length);

        try (Multipart form = Multipart.read(slowly(body, 1 + size % 977), "by")) {
            assertThat(form.open()).hasBinaryContent(file);
        }
    }

    @Test
    void decodesNamesOfAllLanguages() throws IOException {
        try (Multipart form = read("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"; filename*=UTF-8''%E6%8A%95%E8%AF%89.pdf\r\n\r\n1\r\n--b--", 100)) {
            assertThat(form.fileName()).isEqualTo("投诉.pdf");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "no form at all",
        "--b",
        "--b\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"file\"",
        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nbroken off",
        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nof another boundary\r\n--c--",
        "--b\r\nContent-Type: text/plain\r\n\r\nnameless\r\n--b--",
        "--bx\r\n\r\n--b--",
    })
    void saysThatABrokenFormIsBroken(String body) {
        assertThatThrownBy(() -> read(body, 5)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BAD_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--b--",
        "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n2\r\n--b--",
    })
    void wantsExactlyOneFile(String body) {
        assertThatThrownBy(() -> read(body, 5)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.errors()).extracting("pointer").containsExactly("/file");
        });
    }

    @Test
    void refusesToReadWithoutABoundary() {
        assertThatThrownBy(() -> Multipart.read(InputStream.nullInputStream(), null)).isInstanceOf(Refusal.class).hasMessageContaining("boundary");
    }

    private static Multipart read(String body, int atOnce) {
        return Multipart.read(slowly(body.getBytes(StandardCharsets.UTF_8), atOnce), "b");
    }

    private static InputStream slowly(byte[] bytes, int atOnce) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atOnce));
            }
        };
    }
}
