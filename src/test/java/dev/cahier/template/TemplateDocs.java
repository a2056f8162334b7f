package dev.cahier.template;

import dev.cahier.diagnostic.DiagnosticPrinter;
import dev.cahier.feed.FeedView;
import dev.cahier.feed.LlmsView;
import dev.cahier.feed.RobotsView;
import dev.cahier.feed.SitemapView;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the parts of {@code docs/templates.md} that the program knows better. */
final class TemplateDocs {

    /** The variables: the path of a template and the name by which it knows a record. */
    static final Map<String, Class<?>> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("base.ftlh site", SiteView.class);
        VARIABLES.put("base.ftlh page", PageView.class);
        VARIABLES.put("base.ftlh meta", MetaView.class);
        VARIABLES.put("note.ftlh note", NoteView.class);
        VARIABLES.put("home.ftlh list", ListPageView.class);
        VARIABLES.put("list.ftlh list", ListPageView.class);
        VARIABLES.put("archive.ftlh archive", ArchiveView.class);
        VARIABLES.put("terms.ftlh terms", TermsPageView.class);
        VARIABLES.put("theorems.ftlh theorems", TheoremsView.class);
        VARIABLES.put("notation.ftlh notation", NotationView.class);
        VARIABLES.put("search.ftlh search", SearchView.class);
        VARIABLES.put("activations.ftlh gallery", GalleryView.class);
        VARIABLES.put("activation.ftlh function", FunctionView.class);
        VARIABLES.put("404.ftlh notFound", NotFoundView.class);
        VARIABLES.put("redirect.ftlh redirect", RedirectView.class);
        VARIABLES.put("shortcodes/probe.ftlh page", ShortcodePage.class);
        VARIABLES.put("feeds/atom.ftlx feed", FeedView.class);
        VARIABLES.put("feeds/rss.ftlx feed", FeedView.class);
        VARIABLES.put("feeds/sitemap.ftlx sitemap", SitemapView.class);
        VARIABLES.put("feeds/llms.ftl llms", LlmsView.class);
        VARIABLES.put("feeds/robots.ftl robots", RobotsView.class);
    }

    private static final Path EXAMPLES = Path.of("src/test/resources/template-examples");

    private static final Pattern HEAD = Pattern.compile("(?s)<#--(.*?)-->");

    private static final Pattern MACRO = Pattern.compile("<#macro (\\w+)([^>]*)>");

    private final Path folder;

    /**
     * Creates a writer.
     *
     * @param folder where it can build sites
     */
    TemplateDocs(Path folder) {
        this.folder = folder;
    }

    /** Returns a part of the document by its name. */
    String part(String name) throws IOException {
        return switch (name) {
            case "mistake" -> mistake();
            case "variables" -> variables();
            case "partials" -> partials();
            case "examples" -> examples();
            case "model" -> new ModelTables(folder).text();
            default -> throw new IllegalArgumentException("no part " + name);
        };
    }

    private String mistake() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("mistake/templates/partials"));
        Files.writeString(
                templates.resolve("byline.ftlh"),
                "<ul class=\"byline\">\n<li>${note.byline.raedingMinutes} min</li>\n</ul>\n");
        Theme theme = Theme.load(folder.resolve("mistake/templates"));
        Rendering failed =
                new PageRenderer(theme, new SampleSite(theme).site())
                        .render(new SampleSite(theme).note(""));
        StringWriter text = new StringWriter();
        new DiagnosticPrinter(new PrintWriter(text), false)
                .print(List.of(((Rendering.Failed) failed).diagnostic()));
        return fence("text", text.toString().replace(System.lineSeparator(), "\n"));
    }

    private String variables() {
        ViewComments comments = ViewComments.of(ModelTables.SOURCES);
        StringBuilder text = new StringBuilder("| template | variable | is |\n|---|---|---|\n");
        VARIABLES.forEach(
                (name, type) -> {
                    String[] words = name.split(" ");
                    String template =
                            switch (words[0]) {
                                case "base.ftlh" -> "all templates of pages";
                                case "shortcodes/probe.ftlh" -> "`shortcodes/NAME.ftlh`";
                                default -> "`" + words[0] + "`";
                            };
                    text.append(
                            "| %s | [`%s`](#%s) | %s |\n"
                                    .formatted(
                                            template,
                                            words[1],
                                            ModelTables.anchor(type),
                                            ModelTables.title(type)
                                                    + ": "
                                                    + comments.about(type).orElse("")));
                });
        return text.toString();
    }

    private static String partials() throws IOException {
        StringBuilder text = new StringBuilder("| file | shows | macros |\n|---|---|---|\n");
        for (Map.Entry<String, String> file : texts(Path.of("templates/partials")).entrySet()) {
            Matcher head = HEAD.matcher(file.getValue());
            if (!head.find()) {
                throw new AssertionError(file.getKey() + " has no comment at its head");
            }
            String shows =
                    head.group(1)
                            .strip()
                            .replaceAll("\\s+", " ")
                            .replaceAll("(<[@#p][^>]*>+)", "`$1`")
                            .replace("|", "\\|");
            String macros =
                    MACRO.matcher(file.getValue())
                            .results()
                            .map(macro -> "`" + macro.group(1) + macro.group(2) + "`")
                            .collect(Collectors.joining(", "));
            text.append("| `partials/" + file.getKey() + "` | " + shows + " | " + macros + " |\n");
        }
        return text.toString();
    }

    private static String examples() throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("reading-time", "The reading time above the title of a note");
        titles.put("home-by-series", "A home page with all series");
        titles.put("book-list", "A layout for a list of books");
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> example : titles.entrySet()) {
            text.append("### " + example.getValue() + "\n\n");
            Path site = EXAMPLES.resolve(example.getKey());
            for (Map.Entry<String, String> file : texts(site.resolve("templates")).entrySet()) {
                text.append("`templates/" + file.getKey() + "`:\n\n");
                text.append(fence("html", file.getValue()) + "\n");
            }
            if (example.getKey().equals("book-list")) {
                text.append("`content/books/calculus.md`:\n\n");
                String note = Files.readString(site.resolve("content/books/calculus.md"));
                text.append(fence("markdown", note) + "\n");
            }
        }
        return text.toString();
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                texts.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return texts;
    }

    private static String fence(String language, String text) {
        return "```" + language + "\n" + text.strip() + "\n```\n";
    }
}
