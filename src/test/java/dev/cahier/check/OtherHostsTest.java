package dev.cahier.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.CheckedNotes;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.source.SiteFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OtherHostsTest {

    @TempDir private Path folder;

    private List<String> found(String path, String text) {
        CheckedNotes notes =
                new CheckedNotes()
                        .with("cahier.yaml", "baseUrl: https://own.example/notes/")
                        .with("content/a.md", "<img src=\"https://img.example/a.png\" alt=\"a\">")
                        .with(path, text);
        return notes.check(folder).stream()
                .filter(d -> d.code().equals("foreign-host"))
                .map(OtherHostsTest::shown)
                .toList();
    }

    private static String shown(Diagnostic d) {
        SourceLocation at = d.location().orElseThrow();
        return at.path() + ":" + at.line() + ":" + at.column() + " " + d.message();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "templates/a.ftlh | <script src=\"https://cdn.example/a.js\"></script> | 1:14",
                "templates/a.ftlh | <SCRIPT defer SRC = '//cdn.example/a.js'></SCRIPT> | 1:22",
                "templates/a.ftlh | <link href=https://cdn.example/a.css rel=stylesheet> | 1:12",
                "templates/a.ftlh | <link rel=\"shortcut icon\" href=\"http://cdn.example/i\"> | 1:33",
                "templates/a.ftlh | <img alt=a src=\"https://cdn.example/a.png\"> | 1:17",
                "templates/a.ftlh | <source srcset=\"https://cdn.example/a.png 2x\"> | 1:17",
                "templates/a.ftlh | <iframe src=\"https://cdn.example/v\"></iframe> | 1:14",
                "templates/a.ftlh | <p style=\"background:url(https://cdn.example/a.png)\"> | 1:26",
                "templates/a.ftlh | <style>@import \"https://cdn.example/a.css\";</style> | 1:17",
                "templates/a.ftlh | <script type=module>import a from 'https://cdn.example/a.js'"
                        + "</script> | 1:36",
                "templates/shortcodes/v.ftlh | <video poster=\"https://cdn.example/p\"> | 1:16",
                "templates/assets/a.css | @font-face{src:url( 'https://cdn.example/a.woff2')} | 1:22",
                "templates/assets/a.js | const a = await import(\"https://cdn.example/a.js\") | 1:25"
            })
    void areNamedWhereTemplatesLoadFromThem(String path, String text, String place) {
        assertThat(found(path, text))
                .containsExactly(
                        path
                                + ":"
                                + place
                                + " pages load this from cdn.example, which learns who reads them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=\"${asset('a.js')}\"></script>",
                "<script src=\"/a.js\"></script>",
                "<script src=\"https://own.example/notes/a.js\"></script>",
                "<a href=\"https://other.example/\">link</a>",
                "<link rel=\"canonical\" href=\"https://other.example/a/\">",
                "<link rel=\"me\" href=\"https://social.example/@a\">",
                "<#-- <script src=\"https://cdn.example/a.js\"></script> -->",
                "<!-- <img src=\"https://cdn.example/a.png\"> -->",
                "<style>/* url(https://cdn.example/a.png) */</style>",
                "<img src=\"data:image/png;base64,AAAA\" data-src=\"https://cdn.example/a.png\">",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                "The page https://cdn.example/ is imported from \"https://cdn.example/\"? no"
            })
    void areNotNamedForAnythingElse(String text) {
        assertThat(found("templates/partials/x.ftlh", text)).isEmpty();
    }

    @Test
    void theBuiltInThemeNamesNone() {
        CheckedSite site =
                new CheckedSite(
                        SiteConfig.defaults(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        CheckedFiles.of(SiteFolder.of(Path.of("")), List.of()),
                        Instant.EPOCH);
        List<Diagnostic> found = new ArrayList<>();

        new OtherHosts().check(site, found::add);

        assertThat(site.files().texts()).hasSizeGreaterThan(20);
        assertThat(found).isEmpty();
    }
}
