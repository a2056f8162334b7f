package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentPolicyTest {

    private static final String META =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; base-uri"
                    + " 'self'\">";

    private final SiteView site = new SampleSite(Theme.builtIn()).site();

    private String policyOf(String body) {
        String page = "<html><head>\n<meta charset=\"utf-8\">\n<title>t</title>" + body;
        return ContentPolicy.of(true, site).addTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<script src=\"/assets/a.js\" defer></script>",
                "<script type=\"application/ld+json\">{}</script>",
                "<p>turn onx = 1 on</p>",
                "<img alt=\"a onload=b\">",
                "<p title='> onclick=a'>b</p>",
                "&lt;script&gt; onclick=a",
                "<iframe src=\"https://video.example\"></iframe>"
            })
    void letsFilesOfTheSiteRunAlone(String body) {
        assertThat(policyOf(body)).contains("utf-8\">\n" + META.substring(0, 20)).endsWith(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>a()</script>",
                "<script type=module>a()</script>",
                "<script src=\"/js/loads-another-one.js\"></script>",
                "<SCRIPT\nsrc=https://a.example/b.js></script>",
                "<script src='//a.example/b.js'></script>",
                "<p onclick=\"a()\">b</p>",
                "<img src=\"a\"onerror=b>",
                "<svg/onload=a>",
                "<p title='\"' onclick=a>b</p>",
                "<script data-a=\"<\" src=\"/assets/a.js\"></script>",
                "<meta http-equiv=\"content-security-policy\" content=\"script-src 'none'\">"
            })
    void stopsNoScriptOfTheAuthor(String body) {
        assertThat(policyOf(body)).doesNotContain("base-uri").endsWith(body);
    }

    @Test
    void readsLongPagesOnce() {
        String many = " onx=".repeat(300_000);

        assertThat(policyOf("<p title=\"" + many + "\">" + many + "</p>")).contains(META);
        assertThat(policyOf("<script ".repeat(100_000))).doesNotContain(META);
    }

    @Test
    void isLeftOutOnRequest() {
        String page = "<meta charset=\"utf-8\">";
        assertThat(ContentPolicy.of(false, site).addTo(page)).isEqualTo(page);
    }
}
