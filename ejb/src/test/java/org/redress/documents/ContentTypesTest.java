package org.redress.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F01")
class ContentTypesTest {

    private final ContentTypes types = new ContentTypes();

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, page.html, image/png",
        "ffd8ffe000104a46494600010100, virus.exe, image/jpeg",
        "474946383961, x.txt, image/gif",
        "255044462d312e370a, photo.jpg, application/pdf",
        "4d5a90000300000004000000ffff, photo.jpg, application/x-msdownload",
        "00010203, data.pdf, application/octet-stream"})
    void believesTheBytesAndNotTheName(String hex, String name, String expected) {
        assertThat(types.of(HexFormat.of().parseHex(hex), name)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}... is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        <html><script>alert(1)</script></html> | text/html
        <!DOCTYPE html><p>hello | text/html
        <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/> | image/svg+xml
        Dear all, the lift stopped. | text/plain
        """)
    void knowsHtmlAndSvgUnderAnyName(String text, String expected) {
        assertThat(types.of(text.strip().getBytes(StandardCharsets.UTF_8), "holiday.png")).isEqualTo(expected);
    }

    @Test
    void letsTheNameSayWhichContainerItIs() throws IOException {
        byte[] zip = zip("word/document.xml");

        assertThat(types.of(zip, "letter.docx")).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(types.of(zip, "photos.zip")).isEqualTo("application/zip");
        assertThat(types.of(zip, "photo.jpg")).isEqualTo("application/zip");
    }

    @Test
    void tellsTablesFromText() {
        byte[] text = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

        assertThat(types.of(text, "rows.CSV")).isEqualTo("text/csv");
        assertThat(types.of(text, "rows.html")).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @CsvSource({"photo.png, text/html, image/png", "photo.jpg, application/zip, image/jpeg", "photo.png, image/svg+xml, image/png",
        "bill.pdf, application/x-msdownload, application/pdf", "film.mp4, text/html, video/mp4"})
    void namesWhatANamePromisesInVain(String name, String type, String promised) {
        assertThat(types.brokenPromise(type, name)).contains(promised);
    }

    @ParameterizedTest
    @CsvSource({"photo.png, image/png", "photo.jpg, image/webp", "photo.jpg, application/octet-stream", "photo.jpg, text/plain",
        "bill.pdf, application/pdf", "page.html, text/html", "note.txt, text/html", "no-ending, application/zip", "drawing.svg, image/svg+xml"})
    void believesTheRest(String name, String type) {
        assertThat(types.brokenPromise(type, name)).isEmpty();
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
