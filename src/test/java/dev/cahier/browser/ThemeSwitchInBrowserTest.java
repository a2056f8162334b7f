package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of pages: those of the system, of the site, and those that a reader chooses. */
@ExtendWith(InBrowser.class)
final class ThemeSwitchInBrowserTest {

    private static final String NOTE =
            """
            ![](activation:relu)

            ![day](/day.svg#only-light)
            ![night](/night.svg#gh-dark-mode-only)
            ![both](/both.svg)

            Red: $\\textcolor{red}{x}$
            """;

    private static final String IS_DARK =
            "getComputedStyle(document.body).backgroundColor === 'rgb(20, 22, 26)' ? 1 : 0";
    private static final String SHOWN =
            "[...document.querySelectorAll('main img')].filter(i => i.checkVisibility())"
                    + ".map(i => i.closest('picture')?.className.replace(' read', '') ?? i.alt)";

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    ThemeSwitchInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        for (String theme : List.of("auto", "light", "dark")) {
            Path site = folder.resolve(theme);
            Files.createDirectories(site.resolve("content"));
            Files.createDirectories(site.resolve("static"));
            Files.writeString(site.resolve("cahier.yaml"), "theme: " + theme + "\n");
            Files.writeString(site.resolve("content/a.md"), NOTE);
            for (String image : List.of("day", "night", "both")) {
                Files.writeString(
                        site.resolve("static/" + image + ".svg"),
                        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
            }
            assertThat(TrialSites.build(site, Optional.of("/" + theme + "/")).diagnostics())
                    .isEmpty();
        }
        server = new LoopbackServer(ThemeSwitchInBrowserTest::content);
    }

    private static Optional<byte[]> content(String path) {
        String[] parts = path.substring(1).split("/", 2);
        return parts.length == 2
                ? TrialSites.served(folder.resolve(parts[0]).resolve("site"), parts[1])
                : Optional.empty();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forgetChoices() {
        browser.open(server.origin() + "/auto/a/", 1280, "light");
        browser.run("localStorage.clear()");
    }

    @ParameterizedTest
    @CsvSource({
        "auto, light, 0", "auto, dark, 1",
        "light, light, 0", "light, dark, 0",
        "dark, light, 1", "dark, dark, 1",
    })
    void startsWithTheColoursOfTheSite(String theme, String system, int dark) {
        open(theme, system);

        assertThat(browser.number(IS_DARK)).isEqualTo(dark);
        assertThat(browser.texts(SHOWN)).isEqualTo(images(dark == 1));
    }

    @ParameterizedTest
    @CsvSource({"auto, light", "auto, dark", "dark, light"})
    void goesThroughTheThreeThemesAndRemembersTheChoice(String theme, String system) {
        open(theme, system);
        List<String> order = List.of("auto", "light", "dark");
        int at = order.indexOf(theme);
        for (int i = 1; i <= 3; i++) {
            String next = order.get((at + i) % 3);
            press();

            boolean dark = next.equals("auto") ? system.equals("dark") : next.equals("dark");
            assertThat(browser.number(IS_DARK)).as(next).isEqualTo(dark ? 1 : 0);
            assertThat(browser.texts(SHOWN)).as(next).isEqualTo(images(dark));
            assertThat(browser.text("document.querySelector('.theme-switch').ariaLabel"))
                    .isEqualTo(next.equals("auto") ? "Colours: as the system" : "Colours: " + next);

            open(theme, system);
            assertThat(browser.text("document.documentElement.dataset.theme")).isEqualTo(next);
            assertThat(browser.number(IS_DARK)).as("loaded again").isEqualTo(dark ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void printsOnPaperWhateverIsChosen(String system) {
        open("dark", system);
        browser.print(true);
        try {
            assertThat(browser.number(IS_DARK)).isZero();
            assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(browser.texts(SHOWN)).isEqualTo(images(false));
        } finally {
            browser.print(false);
        }
    }

    @ParameterizedTest
    @CsvSource({"auto, light, 0", "auto, dark, 1", "dark, light, 1", "light, dark, 0"})
    void drawingsLieOnDimmedWhitePaperInTheDark(String theme, String system, int dark) {
        open(theme, system);

        assertThat(browser.texts(styles("img[alt=both]", "backgroundColor", "filter")))
                .containsExactly(
                        dark == 1 ? "rgb(255, 255, 255)" : "rgba(0, 0, 0, 0)",
                        dark == 1 ? "brightness(0.85)" : "none");
        assertThat(browser.texts(styles("img[alt=night]", "backgroundColor", "filter")))
                .containsExactly("rgba(0, 0, 0, 0)", "none");
        assertThat(browser.texts(styles("picture.chart img", "backgroundColor", "filter")))
                .containsExactly("rgba(0, 0, 0, 0)", "none");
    }

    @ParameterizedTest
    @CsvSource({"light, multiply", "dark, lighten"})
    void chartsAreDrawnOnTheSquaresOfThePage(String system, String blending) {
        open("auto", system);

        String shown = "picture.chart-" + system;
        assertThat(browser.texts(styles(shown, "display", "backgroundImage")))
                .first()
                .isEqualTo("block");
        assertThat(browser.texts(styles(shown, "backgroundImage")).get(0))
                .contains("linear-gradient(");
        assertThat(browser.texts(styles(shown + " img", "mixBlendMode"))).containsExactly(blending);

        browser.print(true);
        assertThat(browser.texts(styles("picture.chart-light", "backgroundImage", "display")))
                .containsExactly("none", "block");
        browser.print(false);
    }

    @ParameterizedTest
    @CsvSource({"light, 'rgb(0, 0, 0)'", "dark, 'rgb(255, 255, 255)'"})
    void textHasAllContrastForReadersWhoAskForMore(String system, String color) {
        open("auto", system);
        assertThat(browser.texts(styles("body", "color"))).doesNotContain(color);

        browser.prefer("prefers-contrast", "more");

        assertThat(browser.texts(styles("body", "color"))).containsExactly(color);
        assertThat(browser.text("getComputedStyle(document.body, '::before').backgroundImage"))
                .doesNotContain("rgba(90, 111, 200")
                .doesNotContain("rgba(141, 162, 255");
    }

    @Test
    void nothingMovesForReadersWhoAskForLessMotion() {
        open("auto", "light");
        browser.prefer("prefers-reduced-motion", "no-preference");
        assertThat(browser.texts(styles("html", "scrollBehavior"))).containsExactly("smooth");

        browser.prefer("prefers-reduced-motion", "reduce");

        assertThat(browser.texts(styles("html", "scrollBehavior"))).containsExactly("auto");
        assertThat(
                        browser.number(
                                "[...document.querySelectorAll('*')].filter(e =>"
                                        + " getComputedStyle(e).animationName !== 'none' ||"
                                        + " parseFloat(getComputedStyle(e).transitionDuration) > 0).length"))
                .isZero();
    }

    @Test
    void chartsKeepTheirPaperAndSquaresVanishWithForcedColours() {
        open("auto", "light");

        browser.prefer("forced-colors", "active");

        assertThat(
                        browser.texts(
                                styles(
                                        "picture.chart-light img",
                                        "backgroundColor",
                                        "mixBlendMode")))
                .containsExactly("rgb(255, 255, 255)", "normal");
        assertThat(browser.texts(styles("picture.chart-light", "backgroundImage")).get(0))
                .doesNotContain("gradient");
        assertThat(browser.text("getComputedStyle(document.body, '::before').backgroundImage"))
                .isEqualTo("none");
    }

    /** Returns an expression for some styles of the first element that a selector finds. */
    private static String styles(String selector, String... names) {
        return "(s => ['"
                + String.join("', '", names)
                + "'].map(name => s[name]))(getComputedStyle(document.querySelector('"
                + selector
                + "')))";
    }

    @Test
    void theColoursOfFormulasFollow() {
        String color = "getComputedStyle(document.querySelector('[style*=katex-color]')).color";
        open("light", "dark");
        String light = browser.text(color);
        press();

        assertThat(browser.text(color)).isNotEqualTo(light);
    }

    @Test
    void theBarOfABrowserFollows() {
        open("light", "dark");

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('meta[name=theme-color]')]"
                                        + ".map(m => m.content + ' ' + m.media)"))
                .containsExactly("#ffffff all", "#14161a not all");
    }

    private static List<String> images(boolean dark) {
        return dark
                ? List.of("chart chart-dark", "night", "both")
                : List.of("chart chart-light", "day", "both");
    }

    private void press() {
        browser.run("document.querySelector('.theme-switch').click()");
    }

    private void open(String theme, String system) {
        browser.open(server.origin() + "/" + theme + "/a/", 1280, system);
    }
}
