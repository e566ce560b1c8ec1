package org.redress.intake.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M01")
class LeanHtmlTest {

    /** So many that whoever looks through the rest for each of them does not come to an end while somebody waits. */
    private static final int OFTEN = 1_000_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a<style>b { c: '<p>' }</style>d|ad", "a<STYLE type=x>b</Style >d|ad", "a<script>if (b < c) '</p>'</script>d|ad", "a<!-- b -->d|ad", "a<!-->d|ad",
        "a<!--->d|ad", "a<!-- b --!>d|ad", "a<!-- b > -- <p> -->d|ad", "a<img src='data:image/png;base64,AAAABBBBCCCC' alt=b>d|a<img src='' alt=b>d",
        "a<img src=data:image/png;base64,AAAABBBBCCCC>d|a<img src=\"\">d", "a<p title='<style>'>b<p title='</style>'>d|a<p title='<style>'>b<p title='</style>'>d",
        "<title><style></title>d|<title><style></title>d", "<textarea><!-- b</textarea>d-->|<textarea><!-- b</textarea>d-->", "a < b <3 <>|a < b <3 <>",
        "a<!b <style>d|a<!b <style>d", "a</ <style>d|a</ <style>d", "a<p b = '>' c>d|a<p b = '>' c>d", "a<stylesheet>b</stylesheet>d|a<stylesheet>b</stylesheet>d"})
    void leavesOutWhatNobodyReadsAndNothingElse(String html, String lean) {
        assertThat(new LeanHtml(html, 20).html()).isEqualTo(lean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<style>", "<script>", "<!--", "<textarea>", "<p", "<p a='", "<p a=", "</", "<", "<!", "<title></titl", "<style></", "<p =", "<p  "})
    void goesThroughOnceWhateverHasNoEnd(String begun) {
        String html = begun.repeat(OFTEN);

        assertThat(new LeanHtml(html, html.length()).html()).isEqualTo(html);
    }

    @Test
    void saysWhetherAValueWasTooLong() {
        assertThat(new LeanHtml("<style>" + "x".repeat(100) + "</style><p id=a>", 20).isShortened()).isFalse();
        assertThat(new LeanHtml("<p id='" + "x".repeat(21) + "'>", 20).isShortened()).isTrue();
    }
}
