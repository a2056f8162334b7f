package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings that repeat the title, and titles that nobody wrote, on finished pages. */
final class TitlesOnPagesTest {

    private static final Pattern HEADING = Pattern.compile("<h[1-6][ >]");

    @TempDir private Path source;

    @BeforeEach
    void configure() {
        write("cahier.yaml", "title: Notes\nlanguage: en\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Limits | # Limits",
                "Limits | # Limits ##",
                "Limits | Limits⏎======",
                "Limits | <!-- c -->⏎⏎# Limits",
                "Limits | Words first.⏎⏎# Limits",
                "Limits | ## Limits",
                "Limits |    #   Limits",
                "Limits | # *Limits*",
                "Limits | # Limits {#own}",
                "The $L^2$ norm | # The $L^2$ norm",
                "The $$L^2$$ norm | # The $L^2$ norm",
                "'*Limits* and `sums`' | # Limits and `sums`",
                "极限 $x$ | # 极限 $x$",
                " | # Limits",
                " | # The $L^2$ norm of *f*",
                " | Limits⏎======",
            })
    void showsAHeadingThatIsTheTitleOnce(String title, String heading) {
        String body =
                heading.replace("⏎", "\n") + "\n\nText.\n\n## A\n\nb\n\n## B\n\nb\n\n## C\n\nb\n";
        write("content/a.md", title == null ? body : "---\ntitle: " + title + "\n---\n" + body);

        String note = page("a/index.html");
        String home = page("index.html");

        assertThat(note).containsOnlyOnce("<h1");
        String inBody = note.substring(note.indexOf("<div class=\"note-body\">"));
        assertThat(HEADING.matcher(inBody).results()).hasSize(3);
        assertThat(contents(note)).contains("#a", "#b", "#c").containsOnlyOnce("href=\"#a\"");
        assertThat(contents(note).split("<li>")).hasSize(4);
        assertThat(home).doesNotContain("</h1>\n</div>");
        assertThat(home.substring(home.indexOf("<ol class=\"cards\">"))).doesNotContain("<h1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Limits | # Sums",
                "Limits | # Limits of sums",
                "Limits | Words.⏎⏎## Limits",
                "Limits | > # Limits",
                "Limits | ## A⏎⏎# Limits"
            })
    void showsOtherHeadings(String title, String heading) {
        write(
                "content/a.md",
                "---\ntitle: " + title + "\n---\n" + heading.replace("⏎", "\n") + "\n\nText.\n");
        int headings = heading.contains("A⏎") ? 2 : 1;

        String note = page("a/index.html");

        assertThat(HEADING.matcher(note.substring(note.indexOf("note-body"))).results())
                .hasSize(headings);
    }

    @Test
    void keepsTheAnchorOfAHeadingThatItLeavesOut() {
        write("content/a.md", "# Limits\n\nSee [above](#limits).\n");
        write("content/b.md", "---\ntitle: B\n---\n[Limits](a.md#limits)\n");

        assertThat(page("a/index.html")).containsOnlyOnce("id=\"limits\"");
    }

    @Test
    void keepsAHeadingWithAFootnote() {
        write("content/a.md", "# Limits[^1]\n\nText.\n\n[^1]: Note.\n");

        assertThat(page("a/index.html")).contains("id=\"fnref-1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/limits/index.md", "content/x/limits/index.md"})
    void callsABundleWithoutATitleByItsFolder(String path) {
        write(path, "Text.\n");

        assertThat(page(path.substring("content/".length()).replace(".md", ".html")))
                .contains("<h1 class=\"page-title\">limits</h1>");
    }

    @Test
    void callsASectionWithoutATitleByItsFolder() {
        write("content/limits/_index.md", "Text.\n");
        write("content/limits/a.md", "Text.\n");

        assertThat(page("limits/index.html")).contains("<h1 class=\"page-title\">limits</h1>");
    }

    @Test
    void showsOneChipForTagsThatHaveOnePage() {
        write("content/a.md", "---\ntitle: T\ntags: [C++, c++, C]\n---\n");

        String header = page("a/index.html").split("note-body")[0];

        assertThat(header).contains(">C++</a>", ">C</a>").doesNotContain(">c++</a>");
        assertThat(page("index.html").split("/tags/c\\+\\+/")).hasSize(2);
    }

    private String page(String path) {
        BuildReport report = TrialSites.build(source, Optional.empty());
        assertThat(report.diagnostics()).isEmpty();
        try {
            return Files.readString(source.resolve("site").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contents(String page) {
        int start = page.indexOf("<div class=\"contents-aside\">");
        return page.substring(start, page.indexOf("</nav>", start));
    }

    private void write(String path, String text) {
        try {
            Path file = source.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
