package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {

    @TempDir private Path templates;

    @Test
    void publishesAnAssetUnderAFingerprintOfItsContent() throws IOException {
        write("assets/cahier.css", "a");
        write("assets/fonts/hand", "a");

        ThemeAssets assets = Theme.load(templates).assets();

        assertThat(assets.find("cahier.css").orElseThrow().publicPath())
                .isEqualTo("assets/cahier.ca978112.css");
        assertThat(assets.find("fonts/hand").orElseThrow().publicPath())
                .isEqualTo("assets/fonts/hand.ca978112");
    }

    @Test
    void replacesABuiltInAssetAndKeepsTheOthers() throws IOException {
        write("assets/cahier.css", "mine");

        ThemeAssets assets = Theme.load(templates).assets();

        assertThat(assets.names())
                .containsExactlyElementsOf(Theme.builtIn().assets().names())
                .contains("favicon.svg");
        assertThat(assets.find("cahier.css").orElseThrow().bytes())
                .isEqualTo("mine".getBytes(StandardCharsets.UTF_8));
        assertThat(assets.find("favicon.svg").orElseThrow().bytes())
                .isEqualTo(Theme.builtIn().assets().find("favicon.svg").orElseThrow().bytes());
    }

    @Test
    void namesAssetsBelowTheBasePath() throws IOException {
        write("404.ftlh", "${asset(\"cahier.css\")}");
        write("assets/cahier.css", "a");
        Theme theme = Theme.load(templates);
        SampleSite sample = new SampleSite(theme);
        SiteView root = sample.site();
        SiteView below =
                new SiteView(
                        root.title(),
                        root.description(),
                        root.author(),
                        root.language(),
                        new SiteView.Address("https://h/repo/", "/repo/"),
                        root.menu(),
                        root.menus(),
                        root.theme(),
                        root.searchUrl(),
                        root.comments(),
                        root.mathStyleSheetUrl(),
                        root.copyright(),
                        root.generator(),
                        root.params());

        assertThat(new PageRenderer(theme, below).render(new NotFoundView(sample.page("x", "/"))))
                .isEqualTo(new Rendering.Rendered("/repo/assets/cahier.ca978112.css\n"));
    }

    @Test
    void readsCrlfAndAByteOrderMarkLikeAnyText() throws IOException {
        write("404.ftlh", "\uFEFF<p>a</p>\r\n<p>b</p>\r\n");
        Theme theme = Theme.load(templates);
        SampleSite sample = new SampleSite(theme);

        assertThat(
                        new PageRenderer(theme, sample.site())
                                .render(new NotFoundView(sample.page("x", "/"))))
                .isEqualTo(new Rendering.Rendered("<p>a</p>\n<p>b</p>\n"));
    }

    @Test
    void isTheBuiltInOneWithoutAFolderOfTemplates() {
        Theme theme = Theme.load(templates.resolve("missing"));

        assertThat(theme.templateNames()).isEqualTo(Theme.builtIn().templateNames());
        assertThat(theme.diagnostics()).isEmpty();
    }

    @Test
    void leavesOutHiddenFiles() throws IOException {
        write("assets/.DS_Store", "x");
        write(".git/config.ftlh", "x");

        Theme theme = Theme.load(templates);

        assertThat(theme.assets().find(".DS_Store")).isEmpty();
        assertThat(theme.templateNames()).doesNotContain(".git/config.ftlh");
    }

    @Test
    void refusesLinksThatLeadOutOfTheSite(@TempDir Path site, @TempDir Path outside)
            throws IOException {
        Files.writeString(outside.resolve("secret.ftlh"), "secret");
        Files.createDirectories(site.resolve("templates/assets"));
        Files.createDirectories(site.resolve("templates/shortcodes"));
        Files.createDirectories(site.resolve(".git"));
        Files.writeString(site.resolve(".git/config"), "secret");
        Files.writeString(site.resolve("templates/assets/own.css"), "x");
        link(site, "templates/shortcodes/secret.ftlh", outside.resolve("secret.ftlh"));
        link(site, "templates/shortcodes/all", outside);
        link(site, "templates/assets/config.css", Path.of("../../.git/config"));
        link(site, "templates/assets/none.css", Path.of("none"));
        link(site, "templates/assets/same.css", Path.of("own.css"));

        Theme theme = Theme.load(site.resolve("templates"));

        assertThat(theme.templateNames()).noneMatch(name -> name.contains("secret"));
        assertThat(theme.assets().find("config.css")).isEmpty();
        assertThat(theme.assets().find("same.css")).isPresent();
        assertThat(theme.diagnostics())
                .allMatch(d -> d.isError() && d.code().equals("templates-link"))
                .extracting(d -> d.location().orElseThrow().path())
                .containsExactly(
                        "templates/assets/config.css",
                        "templates/assets/none.css",
                        "templates/shortcodes/all",
                        "templates/shortcodes/secret.ftlh");
    }

    @Test
    void refusesAFolderThatIsALinkToAHiddenOne(@TempDir Path site) throws IOException {
        Files.createDirectories(site.resolve(".git/assets"));
        Files.writeString(site.resolve(".git/assets/config.css"), "secret");
        link(site, "templates", Path.of(".git"));

        Theme theme = Theme.load(site.resolve("templates"));

        assertThat(theme.assets().find("config.css")).isEmpty();
        assertThat(theme.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo("templates-link"));
    }

    private static void link(Path site, String name, Path target) throws IOException {
        try {
            Files.createSymbolicLink(site.resolve(name), target);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "this system does not let tests create links");
        }
    }

    @Test
    void keepsTheContentOfAssetsToItself() {
        ThemeAsset css = Theme.builtIn().assets().find("cahier.css").orElseThrow();
        css.bytes()[0] = 'x';

        assertThat(css.bytes()[0]).isEqualTo((byte) '/');
    }

    private void write(String name, String text) throws IOException {
        Path file = templates.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
