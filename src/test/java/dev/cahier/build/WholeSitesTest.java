package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds the sites under {@code sites} of the resources as their authors would. */
final class WholeSitesTest {

    private static final String READING_NOTES = "sites/reading-notes";
    private static final String EVERY_FEATURE = "sites/every-feature";
    private static final String VAULT = "sites/vault";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {READING_NOTES, EVERY_FEATURE, VAULT})
    void saysWhatIsExpected(String name) {
        BuildReport report = built(name, folder.resolve("a"), Optional.empty());

        assertThat(report.failed()).isFalse();
        Golden.assertMatches(
                TrialSites.printed(report), TrialSites.resource(name).resolve("expected.err"));
    }

    @ParameterizedTest
    @ValueSource(strings = {READING_NOTES, EVERY_FEATURE, VAULT})
    void isTheSameByteForByteWhereverItIsBuilt(String name) {
        built(name, folder.resolve("a"), Optional.empty());
        built(name, folder.resolve("with blanks/和中文"), Optional.empty());

        assertThat(contents(folder.resolve("with blanks/和中文/site")))
                .isEqualTo(contents(folder.resolve("a/site")));
    }

    @Test
    void touchesNothingWhenBuiltAgain() throws IOException {
        Path source = folder.resolve("a");
        built(EVERY_FEATURE, source, Optional.empty());
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        SortedMap<String, Path> files = TrialSites.files(source.resolve("site"));
        for (Path file : files.values()) {
            Files.setLastModifiedTime(file, longAgo);
        }

        BuildReport again = TrialSites.build(source, Optional.empty());

        assertThat(again.outcome().chartsDrawn()).isZero();
        assertThat(TrialSites.files(source.resolve("site"))).isEqualTo(files);
        for (Path file : files.values()) {
            assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(longAgo);
        }
    }

    @Test
    void doesNotDependOnTheMachinesLocaleAndZone() {
        built(EVERY_FEATURE, folder.resolve("a"), Optional.empty());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati")); // UTC+14
            built(EVERY_FEATURE, folder.resolve("b"), Optional.empty());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(contents(folder.resolve("b/site")))
                .isEqualTo(contents(folder.resolve("a/site")));
    }

    @ParameterizedTest
    @ValueSource(strings = {READING_NOTES, EVERY_FEATURE, VAULT})
    void doesNotDependOnLineEndsAndByteOrderMarks(String name) throws IOException {
        built(name, folder.resolve("a"), Optional.empty());
        Path windows = TrialSites.copy(name, folder.resolve("b"));
        for (Path file : TrialSites.files(windows).values()) {
            if (file.toString().matches(".*\\.(md|yaml)")) {
                String text = Files.readString(file).replace("\n", "\r\n");
                Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
            }
        }
        TrialSites.build(windows, Optional.empty());

        assertThat(contents(windows.resolve("site"))).isEqualTo(contents(folder.resolve("a/site")));
    }

    @ParameterizedTest
    @ValueSource(strings = {READING_NOTES, EVERY_FEATURE, VAULT})
    void hasNoLinkThatLeadsNowhere(String name) {
        built(name, folder.resolve("a"), Optional.empty());

        assertThat(
                        new LinkChecker(folder.resolve("a/site"), "https://notes.example", "/")
                                .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {READING_NOTES, EVERY_FEATURE, VAULT})
    void hasNoLinkThatLeadsNowhereBelowAPath(String name) {
        built(name, folder.resolve("a"), Optional.of("https://host.example/re%20po/x/"));

        assertThat(
                        new LinkChecker(
                                        folder.resolve("a/site"),
                                        "https://host.example",
                                        "/re%20po/x/")
                                .problems())
                .isEmpty();
    }

    @Test
    @ExtendWith(OwnSite.Built.class)
    void ownSiteHasNoLinkThatLeadsNowhere(OwnSite own) {
        assertThat(own.report().failed()).isFalse();
        assertThat(new LinkChecker(own.folder(), "https://host.example", "/own/").problems())
                .isEmpty();
    }

    @Test
    void putsEachFileWhereTheContractSays() {
        built(EVERY_FEATURE, folder.resolve("a"), Optional.empty());

        assertThat(TrialSites.files(folder.resolve("a/site")).keySet())
                .contains(
                        "index.html",
                        "page/2/index.html",
                        "posts/graph/index.html",
                        "posts/graph/plot.png",
                        "posts/hidden/shown/own.png",
                        "读-书/笔记-一/index.html",
                        "tags/index.html",
                        "tags/c#/index.html",
                        "categories/notes-more/index.html",
                        "series/one-series/index.html",
                        "archive/index.html",
                        "404.html",
                        "old/graph/index.html",
                        "posts/old-name/index.html",
                        "2019/graph.html",
                        ".well-known/security.txt",
                        "files/data #1.csv",
                        ".nojekyll")
                .doesNotContain("posts/hidden/secret.png", "posts/future/index.html");
    }

    @Test
    void showsTheTextsOfListsAndTitlesAsWritten() throws IOException {
        built(EVERY_FEATURE, folder.resolve("a"), Optional.empty());
        Path site = folder.resolve("a/site");

        assertThat(site.resolve("tags/relu/index.html")).content().contains("Text of the term:");
        assertThat(site.resolve("tags/index.html")).content().contains("Text of the tags.");
        assertThat(site.resolve("posts/index.html"))
                .content()
                .contains("<p>Text of the section.</p>");
        assertThat(site.resolve("posts/page/2/index.html"))
                .content()
                .doesNotContain("<p>Text of the section.</p>");
        assertThat(site.resolve("index.html"))
                .content()
                .contains("Every feature, &quot;quoted&quot; &amp; &lt;escaped&gt;")
                .contains("The <strong>intro</strong>");
        assertThat(site.resolve("posts/graph/index.html"))
                .content()
                .contains("A bundle &lt;with&gt; &quot;markup&quot; &amp; 图")
                .containsOnlyOnce("class=\"note-body\"");
        assertThat(site.resolve("posts/no-title/index.html"))
                .content()
                .contains("Title from the heading", "It costs $5 or $6.")
                .doesNotContain("katex");
    }

    private static BuildReport built(String name, Path source, Optional<String> baseUrl) {
        return TrialSites.build(TrialSites.copy(name, source), baseUrl);
    }

    private static SortedMap<String, String> contents(Path site) {
        SortedMap<String, String> contents = new TreeMap<>();
        TrialSites.files(site)
                .forEach(
                        (name, file) -> {
                            try {
                                contents.put(
                                        name, Files.readString(file, StandardCharsets.ISO_8859_1));
                            } catch (IOException e) {
                                throw new UncheckedIOException("cannot read " + file, e);
                            }
                        });
        return contents;
    }
}
