package org.redress.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F03")
class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "Rechnung März (2).pdf", "投诉 照片.png", "жалоба.docx", "no extension", ".. and more.txt.gz",
        "苦情.xlsx", "a'b&c;d.txt", "👍🏽.png"})
    void leavesOrdinaryNamesReadable(String name) {
        assertThat(FileName.cleaned(name)).isEqualTo(name.replaceAll("^\\.+ ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ../../etc/passwd|passwd
        C:\\Users\\ann\\photo.jpg|photo.jpg
        /|attachment
        ..|attachment
        ...|attachment
        .htaccess|htaccess
        "  spaced   out .pdf. "|spaced out .pdf
        a<b>:c|a_b__c
        con.txt|_con.txt
        COM1|_COM1
        console.txt|console.txt
        """)
    void takesPathsAndAwkwardSignsAway(String sent, String cleaned) {
        assertThat(FileName.cleaned(sent)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u0000", "\u202e", "\ud800", "\u200b\u200f"})
    void namesTheNameless(String sent) {
        assertThat(FileName.cleaned(sent)).isEqualTo("attachment");
    }

    @Test
    void removesWhatCannotBeSeen() {
        assertThat(FileName.cleaned("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileName.cleaned("a\r\nSet-Cookie: x\tb\u0000\u2028.txt")).isEqualTo("aSet-Cookie_ xb.txt");
        assertThat(FileName.cleaned("half\uD83D.png")).isEqualTo("half.png");
        assertThat(FileName.cleaned("u\u0308ber.txt")).isEqualTo("\u00fcber.txt");
    }

    @Test
    void shortensButKeepsTheExtension() {
        assertThat(FileName.cleaned("x".repeat(500) + ".pdf")).hasSize(FileName.LONGEST).endsWith("x.pdf");
        assertThat(FileName.cleaned("👍".repeat(200) + ".pdf")).endsWith("👍.pdf").hasSizeLessThanOrEqualTo(FileName.LONGEST);
        assertThat(FileName.cleaned("x." + "y".repeat(500))).hasSize(FileName.LONGEST);
    }

    @Test
    void cleaningTwiceChangesNothingMore() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            String sent = random.ints(random.nextInt(200), 0, 0x2100).mapToObj(Character::toString).collect(Collectors.joining());
            String cleaned = FileName.cleaned(sent);

            assertThat(FileName.cleaned(cleaned)).isEqualTo(cleaned);
            assertThat(cleaned).isNotBlank().doesNotContain("/", "\\", "\n", "\r", "\u0000", "\u202e", "\"");
        }
    }
}
