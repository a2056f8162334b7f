package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageRendererTest {

    private static final Theme BUILT_IN = Theme.builtIn();
    private static final SampleSite SAMPLE = new SampleSite(BUILT_IN);

    @TempDir private Path templates;

    @Test
    void putsTheBodyIntoExactlyOneNoteBody() {
        String body = "<p>a &amp; b</p>\n<pre><code>  x\n\n  y</code></pre>";

        String html = render(BUILT_IN, SAMPLE.note(body));

        assertThat(html).contains("<div class=\"note-body\">\n" + body + "\n</div>");
        assertThat(html.split("note-body", -1)).hasSize(2);
    }

    @Test
    void escapesHostileTitles() {
        String hostile = "</title><script>alert('x')</script>\"><img src=x onerror=y>";
        PageView page =
                new PageView(hostile, "safe", hostile, "en", "/a/", "https://h/a/", "", false);

        String html = render(BUILT_IN, SAMPLE.note(page, ""));

        assertThat(html).doesNotContain("<script>").doesNotContain("<img");
        assertThat(html)
                .contains(
                        "<title>&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;"
                                + "&gt;&lt;img src=x onerror=y&gt; · 演算本</title>");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void rendersEveryKindAsOneWholePageInItsLanguage(PageModel model) {
        String html = render(BUILT_IN, model);

        assertThat(html).startsWith("<!doctype html>\n<html lang=\"zh-CN\"").endsWith("</html>\n");
        assertThat(
                        html.replaceAll(
                                "<script src=\"/[^\"]*\"(?: defer)?(?: data-\\w+=\"[^\"]*\")*></script>",
                                ""))
                .containsOnlyOnce("<title>")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void asksNobodyElseForAnything(PageModel model) {
        assertThat(render(BUILT_IN, model))
                .doesNotContainPattern("(?:src|srcset)=\"(?:https?:)?//")
                .doesNotContainPattern("<link rel=\"(?:stylesheet|icon)\" href=\"(?:https?:)?//");
    }

    static Stream<PageModel> everyKind() {
        PageView page = SAMPLE.page("题目", "/x/");
        return Stream.of(
                SAMPLE.note("<p>x</p>"),
                SAMPLE.list(ListPageView.Kind.HOME, page),
                SAMPLE.list(ListPageView.Kind.SECTION, page),
                SAMPLE.list(ListPageView.Kind.TAG, page),
                SAMPLE.list(ListPageView.Kind.CATEGORY, page),
                SAMPLE.list(ListPageView.Kind.SERIES, page),
                SAMPLE.archive(),
                SAMPLE.terms(),
                new NotFoundView(page),
                new RedirectView(page, "/posts/new/"));
    }

    @Test
    void rendersAbsentThingsAsNothing() {
        PageView page = new PageView("T", "T", "", "en", "/a/", "", "", false);
        NoteView bare =
                new NoteView(
                        page,
                        new NoteView.Byline(DateView.NONE, DateView.NONE, List.of(), 0, 0),
                        new NoteView.Terms(List.of(), List.of(), List.of()),
                        "",
                        ImageView.NONE,
                        List.of(),
                        "<p>x</p>",
                        new NoteView.Neighbours(LinkView.NONE, LinkView.NONE),
                        new NoteView.Reuse("", ""),
                        SurroundingsView.NONE,
                        new NoteView.Options(true, false, true),
                        Map.of());

        assertThat(render(BUILT_IN, bare))
                .doesNotContain("canonical", "og:url", "og:image", "description", "katex")
                .doesNotContain("<time", "chips", "cover", "contents", "neighbours", "share");
    }

    @Test
    void loadsTheStyleSheetOfFormulasOnlyWhereThereAreSome() {
        PageView plain = new PageView("T", "T", "", "en", "/a/", "", "", false);

        assertThat(render(BUILT_IN, SAMPLE.note("<p>x</p>")))
                .contains("<link rel=\"stylesheet\" href=\"/katex/katex.min.css\">");
        assertThat(render(BUILT_IN, new NotFoundView(plain))).doesNotContain("katex");
    }

    @Test
    void linksTheNeighboursAndPagesOfAList() {
        assertThat(render(BUILT_IN, SAMPLE.note("")))
                .contains("rel=\"prev\" href=\"/posts/matrix/\"")
                .contains("rel=\"next\" href=\"/posts/batch-norm/\"");
        assertThat(render(BUILT_IN, SAMPLE.list(ListPageView.Kind.TAG, SAMPLE.page("x", "/x/"))))
                .contains(
                        "rel=\"prev\" href=\"/\"", "第 2 页，共 5 页", "rel=\"next\" href=\"/page/3/\"");
    }

    @Test
    void redirectsWithoutAScript() {
        assertThat(render(BUILT_IN, new RedirectView(SAMPLE.page("新址", "/new/"), "/new/?a=1&b=2")))
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=/new/?a=1&amp;b=2\">")
                .contains("<a href=\"/new/?a=1&amp;b=2\">新址</a>");
    }

    @Test
    void replacesABuiltInTemplateByTheSitesOwn() throws IOException {
        write("404.ftlh", "<p>${label(\"not-found\")} ${site.params.mood!\"calm\"}</p>");

        String html = render(Theme.load(templates), new NotFoundView(SAMPLE.page("x", "/x/")));

        assertThat(html).isEqualTo("<p>找不到页面 calm</p>\n");
    }

    @Test
    void replacesAPartialWithinABuiltInTemplate() throws IOException {
        write("partials/footer.ftlh", "<footer>mine</footer>\n");
        write("assets/custom.css", "p { color: red }");

        String html = render(Theme.load(templates), SAMPLE.note("<p>x</p>"));

        assertThat(html).contains("<footer>mine</footer>").contains("/assets/custom.");
    }

    @Test
    void givesTheSamePageUnderATurkishDefaultLocale() {
        List<String> expected = everyKind().map(model -> render(BUILT_IN, model)).toList();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
        try {
            Theme theme = Theme.builtIn();
            SampleSite sample = new SampleSite(theme);

            assertThat(everyKind().map(model -> render(theme, model)).toList()).isEqualTo(expected);
            assertThat(sample.archive()).isEqualTo(SAMPLE.archive());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void rendersInSeveralThreads() {
        PageRenderer renderer = new PageRenderer(BUILT_IN, SAMPLE.site());
        NoteView note = SAMPLE.note("<p>x</p>");

        List<Rendering> pages =
                IntStream.range(0, 64).parallel().mapToObj(i -> renderer.render(note)).toList();

        assertThat(pages).containsOnly(new Rendering.Rendered(render(BUILT_IN, note)));
    }

    private static String render(Theme theme, PageModel model) {
        Rendering rendering = new PageRenderer(theme, SAMPLE.site()).render(model);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        return ((Rendering.Rendered) rendering).html();
    }

    private void write(String name, String text) throws IOException {
        Path file = templates.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
