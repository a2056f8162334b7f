package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of comments below notes. */
final class CommentsInSitesTest {

    private static final String COMMENTS =
            "comments: {repo: a/b, repoId: R_1, category: N, categoryId: C_2}";

    @TempDir private Path site;

    /** The languages that giscus has words for, by the names of its files. */
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "zh, zh-CN",
        "zh-Hans-TW, zh-CN",
        "zh-Hant, zh-TW",
        "zh-TW, zh-TW",
        "zh-HK, zh-TW",
        "zh-Hant-u-co-pinyin, zh-TW",
        "ja, ja",
        "fr-CA, fr",
        "la, en"
    })
    void speaksTheLanguageOfTheNote(String language, String words) {
        TrialSites.write(site, "cahier.yaml", COMMENTS);
        TrialSites.write(site, "content/a.md", "---", "title: A", "lang: " + language, "---", "x");

        assertThat(TrialSites.build(site, Optional.empty()).diagnostics()).isEmpty();

        assertThat(comments().attr("data-lang")).isEqualTo(words);
    }

    @Test
    void isLeftOutWhereANoteSaysSo() {
        TrialSites.write(site, "cahier.yaml", COMMENTS);
        TrialSites.write(site, "content/a.md", "---", "title: A", "comments: false", "---", "x");

        TrialSites.build(site, Optional.empty());

        assertThat(comments()).isNull();
        assertThat(TrialSites.page(site, "a")).doesNotContain("comments.");
    }

    private Element comments() {
        return Jsoup.parse(TrialSites.page(site, "a")).selectFirst("section.comments");
    }
}
