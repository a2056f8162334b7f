package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Social cards in the sites that builds make. */
final class CardsTest {

    private static final String BASE = "https://host.example/sub/";

    @TempDir private Path source;

    @Test
    void areThePicturesOfNotesWithoutCover() throws IOException {
        write(
                "content/a.md",
                "---\ntitle: 激活函数 $x^2$\ndate: 2024-01-01\ntags: [神经]\n---\n![](activation:relu)\n");
        write("content/b.md", "---\ntitle: B\ncover: /c.png\n---\nText.\n");
        write("static/c.png", "not looked at");
        BuildReport report = build("title: Site\n");

        assertThat(report.diagnostics()).isEmpty();
        String card = image("a/index.html");
        assertThat(card).startsWith(BASE + "cards/").endsWith(".png");
        assertThat(source.resolve("site").resolve(card.substring(BASE.length()))).exists();
        assertThat(image("b/index.html")).isEqualTo(BASE + "c.png");
        assertThat(image("index.html")).startsWith(BASE + "cards/").isNotEqualTo(card);
        assertThat(image("tags/index.html")).isEqualTo(image("index.html"));
        assertThat(cards()).hasSize(2);
        assertThat(Files.readString(source.resolve("site/feed.json"))).contains(card);
    }

    @Test
    void areDrawnAgainOnlyForAnotherTitle() throws IOException {
        write("content/a.md", "---\ntitle: A\n---\nText.\n");
        write("content/b.md", "---\ntitle: B\n---\nText.\n");
        build("title: Site\n");
        List<String> before = cards();
        write("content/a.md", "---\ntitle: A\n---\nOther text.\n");
        build("title: Site\n");
        assertThat(cards()).isEqualTo(before);

        write("content/a.md", "---\ntitle: C\n---\nOther text.\n");
        build("title: Site\n");
        assertThat(cards()).hasSize(3).isNotEqualTo(before);
    }

    @Test
    void sayWhichCharactersTheyCannotShowInEachBuild() throws IOException {
        write("content/a.md", "---\ntitle: 神經 😀\n---\nText.\n");
        write("content/b.md", "---\ntitle: B\n---\nText.\n");
        Diagnostic warning = build("title: Site\n").diagnostics().get(0);

        assertThat(warning.severity()).isEqualTo(Severity.WARNING);
        assertThat(warning.code()).isEqualTo("card-glyph");
        assertThat(warning.location().orElseThrow().path()).isEqualTo("content/a.md");
        assertThat(warning.message()).contains("'經' (U+7D93), '😀' (U+1F600)");
        write("content/b.md", "---\ntitle: B\n---\nOther text.\n");
        assertThat(build("title: Site\n").diagnostics()).containsExactly(warning);
    }

    @Test
    void areLeftOut() throws IOException {
        write("content/a.md", "---\ntitle: 神經\n---\nText.\n");

        assertThat(build("cards: false\n").diagnostics()).isEmpty();
        assertThat(source.resolve("site/cards")).doesNotExist();
        assertThat(image("a/index.html")).isEmpty();
    }

    @Test
    void needAFontThatCanBeRead() throws IOException {
        write("content/a.md", "---\ntitle: A\n---\nText.\n");
        write("templates/fonts/a.ttf", "not a font");

        assertThat(codes(build("cards: {font: templates/fonts/a.ttf}\n")))
                .containsExactly("card-font");
        assertThat(codes(build("cards: {font: templates/b.ttf}\n"))).containsExactly("card-font");
        assertThat(codes(build("cards: {font: ../b.ttf}\n"))).containsExactly("config-value");
        assertThat(codes(build("cards: {fond: x}\n"))).containsExactly("config-unknown-key");
    }

    private static List<String> codes(BuildReport report) {
        return report.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private BuildReport build(String config) throws IOException {
        write("cahier.yaml", config);
        return TrialSites.build(source, Optional.of(BASE));
    }

    private List<String> cards() {
        return List.copyOf(TrialSites.files(source.resolve("site/cards")).keySet());
    }

    private String image(String page) throws IOException {
        return Jsoup.parse(Files.readString(source.resolve("site").resolve(page)))
                .select("meta[property=og:image]")
                .attr("content");
    }

    private void write(String path, String text) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
