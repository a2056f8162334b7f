package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.ShortcodeCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortcodeTemplatesTest {

    private static final SourceLocation PLACE = SourceLocation.startOf("content/a.md");

    private static final ShortcodePage PAGE = new ShortcodePage("题目", "/posts/a/", "zh-CN");

    @TempDir private Path templates;

    @Test
    void drawsAFigureLikeHugo() {
        ShortcodeRendering figure =
                render(
                        new ShortcodeCall(
                                "figure",
                                List.of(),
                                Map.of(
                                        "src", "a.png",
                                        "alt", "a \"b\" <c>",
                                        "caption", "图一",
                                        "title", "T",
                                        "link", "/x/?a&b",
                                        "width", "300",
                                        "class", "wide"),
                                "",
                                PLACE));

        assertThat(figure)
                .isEqualTo(
                        new ShortcodeRendering.Rendered(
                                """
                                <figure class="wide">
                                <a href="/x/?a&amp;b">
                                <img src="a.png" alt="a &quot;b&quot; &lt;c&gt;" width="300">
                                </a>
                                <figcaption>
                                <strong>T</strong>
                                <span>图一</span>
                                </figcaption>
                                </figure>"""));
    }

    @Test
    void drawsAFigureWithoutACaption() {
        assertThat(render(call("figure", "a.png")))
                .isEqualTo(
                        new ShortcodeRendering.Rendered(
                                "<figure>\n<img src=\"a.png\" alt=\"\">\n</figure>"));
    }

    @Test
    void describesAPictureByItsCaptionUnlessAltIsGiven() {
        assertThat(render(figure(Map.of("src", "a.png", "caption", "C"))).toString())
                .contains("alt=\"C\"");
        assertThat(render(figure(Map.of("src", "a.png", "caption", "C", "alt", ""))).toString())
                .contains("alt=\"\"");
    }

    @Test
    void refusesAFigureWithoutAPicture() {
        assertThat(render(call("figure")))
                .isEqualTo(
                        new ShortcodeRendering.Refused(
                                "figure needs src, the address of the picture"));
    }

    @Test
    void suggestsTheShortcodeThatWasMeant() {
        assertThat(render(call("figur")))
                .isEqualTo(new ShortcodeRendering.Unknown(Optional.of("figure")));
        assertThat(render(call("../note")))
                .isEqualTo(new ShortcodeRendering.Unknown(Optional.empty()));
    }

    @Test
    void rendersTheSitesOwnShortcodes() throws IOException {
        given(
                "box",
                "<b>${args[0]} ${param(1)}${param(2)} ${params.k} ${param(\"none\")}${page.title}"
                        + " ${inner} ${innerHtml?no_esc} ${label(\"tags\")}</b>");

        assertThat(templates().names()).containsExactly("box", "figure");
        assertThat(
                        render(
                                new ShortcodeCall(
                                        "box",
                                        List.of("<0>", "1"),
                                        Map.of("k", "v&w"),
                                        "<em>i</em>",
                                        PLACE)))
                .isEqualTo(
                        new ShortcodeRendering.Rendered(
                                "<b>&lt;0&gt; 1 v&amp;w 题目 &lt;em&gt;i&lt;/em&gt; <em>i</em> 标签</b>"));
    }

    @Test
    void reportsAShortcodeThatIsWrong() throws IOException {
        given("box", "<b>\n${params.k}</b>");

        assertThat(render(call("box")))
                .isEqualTo(
                        new ShortcodeRendering.Failed(
                                Diagnostic.error(
                                                "template-error",
                                                new SourceLocation(
                                                        "templates/shortcodes/box.ftlh",
                                                        2,
                                                        3,
                                                        "${params.k}</b>"),
                                                "'params.k' has no value")
                                        .withHint(
                                                "check its spelling; where it may be absent, write"
                                                        + " ${(params.k)!} or"
                                                        + " <#if (params.k)??>...</#if>")));
    }

    private void given(String name, String template) throws IOException {
        Files.createDirectories(templates.resolve("shortcodes"));
        Files.writeString(templates.resolve("shortcodes/" + name + ".ftlh"), template);
    }

    private ShortcodeTemplates templates() {
        Theme theme = Theme.load(templates);
        return new ShortcodeTemplates(theme, new SampleSite(theme).site());
    }

    private ShortcodeRendering render(ShortcodeCall call) {
        return templates().render(call, PAGE);
    }

    private static ShortcodeCall call(String name, String... arguments) {
        return new ShortcodeCall(name, List.of(arguments), Map.of(), "", PLACE);
    }

    private static ShortcodeCall figure(Map<String, String> parameters) {
        return new ShortcodeCall("figure", List.of(), parameters, "", PLACE);
    }
}
