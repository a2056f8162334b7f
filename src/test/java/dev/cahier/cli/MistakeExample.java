package dev.cahier.cli;

import dev.cahier.diagnostic.DiagnosticCatalogue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The example of a row of {@code docs/diagnostics.md}, as files of a site. What the row writes
 * between backticks is in the files as it is; the words around it say where.
 */
final class MistakeExample {

    private static final Pattern SPAN = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

    private static final String BIB =
            "@book{rumelhart86, title = {A}, author = {B}, year = 1986}\n";

    private static final String DATE = "date: 2024-05-06\n";

    private final String code;
    private final String subject;
    private final String example;
    private final List<String> spans = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    private MistakeExample(DiagnosticCatalogue.Entry entry) {
        this.code = entry.code();
        this.subject = entry.subject();
        this.example = entry.example();
        Matcher span = SPAN.matcher(example);
        while (span.find()) {
            spans.add(span.group(2).strip());
        }
    }

    /**
     * Returns the files that show a mistake, by their paths.
     *
     * @throws IllegalStateException if the words of the example are unknown
     */
    static Map<String, byte[]> files(DiagnosticCatalogue.Entry entry) {
        MistakeExample example = new MistakeExample(entry);
        example.write();
        return example.files;
    }

    /** Returns whether a site can have only this example: others would not be read beside it. */
    static boolean isAlone(Map<String, byte[]> files) {
        return files.isEmpty()
                || files.keySet().stream()
                        .anyMatch(
                                path ->
                                        path.equals("cahier.yaml")
                                                || path.matches("templates/[^/]+")
                                                || path.startsWith("site/"));
    }

    private void write() {
        switch (code) {
            case "front-matter-unclosed" -> raw(span(0) + "\ntitle: A\n\nText\n");
            case "front-matter-format" -> raw(span(0) + "\ntitle: A\n---\n\nText\n");
            case "math-macro" -> {
                file("cahier.yaml", "math:\n  macros:\n    " + span(0) + "\n");
                body("$\\RR$");
            }
            case "content-missing" -> {}
            case "encoding" -> file(path("note"), "神经网络的激活函数\n", Charset.forName("GBK"));
            case "encoding-mojibake" ->
                    body(
                            "L'"
                                    + span(0)
                                    + "t"
                                    + span(0)
                                    + ", le caf"
                                    + span(0)
                                    + " est ferm"
                                    + span(0));
            case "encoding-file-name" -> file(path("na\uFFFDme"), "Text\n");
            case "file-name", "static-hidden", "file-unused" -> file(span(0), "x");
            case "foreign-host" -> file("templates/partials/own.ftlh", span(0) + "</script>");
            case "address-invalid", "reference-misplaced", "date-future", "check-rule" ->
                    head(span(0), "Text");
            case "address-conflict", "translation-duplicate" -> {
                note("a", span(0), "Text");
                note("b", span(0), "Text");
            }
            case "term-shared", "tag-similar" -> {
                for (String tag : spans) {
                    note("a" + files.size(), "tags: ['" + tag + "']", "Text");
                }
            }
            case "html-removed", "html-unclosed" -> {
                file("cahier.yaml", "html: safe\n");
                body("Text " + span(0) + "f()</script>");
            }
            case "output-foreign" -> {
                file(span(0), "my own page");
                body("Text");
            }
            case "output-unknown" -> {
                file(span(0) + "404.html", "<meta name=\"generator\" content=\"Cahier 0.0.1\">");
                file(span(0) + "old/index.html", "<title>A page</title>");
                body("Text");
            }
            case "footnote-unused" -> body("Text\n\n" + span(0));
            case "footnote-repeated" -> body("x[^1]\n\n" + span(0) + "\n\n" + span(1));
            case "markdown-nesting" -> body(span(0).repeat(count()) + " a");
            case "math-repaired" -> body("$" + span(0) + "$");
            case "math-rewritten" -> body(span(0) + "\na &=& b\n\\end{eqnarray}");
            case "tex-environment" -> body(span(0) + "\n\\item a\n\\end{itemize}");
            case "label-duplicate" -> alone(display("x " + span(0)) + display("y " + span(0)));
            case "label-unnumbered" -> alone(aligned("x " + span(0)));
            case "reference-unnumbered" -> alone(aligned("x \\label{a} \\notag") + span(0));
            case "term-ambiguous" -> {
                file("cahier.yaml", "notation: {page: true}\n");
                note("a", "", span(0));
                note("b", "", span(0));
            }
            case "notation-twice" -> body(callout(span(0)) + callout(span(0)));
            case "anchor-duplicate" -> body("## A " + span(0) + "\n\n## B " + span(0));
            case "link-ambiguous" -> {
                note("one/Examples", "", "Text");
                note("two/Examples", "", "Text");
                body(span(0));
            }
            case "ref-ambiguous" -> {
                note("one/a", "", "Text");
                note("two/a", "", "Text");
                alone(span(0));
            }
            case "embed-missing", "embed-misplaced" -> {
                note("Norms", "", "Text");
                body(span(0));
            }
            case "embed-circular" -> note(span(1).replace(".md", ""), "", span(0));
            case "link-unpublished" -> {
                note("other", "draft: true", "Text");
                body("[x](other.md)");
            }
            case "link-empty" -> {
                file("content/" + code + "/file.pdf", "%PDF-1.4");
                body(span(0));
            }
            case "files-missing" -> {
                file("templates/shortcodes/album.ftlh", "<#list " + span(0) + " as f>f</#list>");
                body("{{< album >}}");
            }
            case "template-error" -> {
                file("templates/note.ftlh", span(0));
                body("Text");
            }
            case "card-glyph" -> {
                file("cahier.yaml", "baseUrl: https://example.org/\n");
                head(span(0), "Text");
            }
            case "identity-syntax", "identity-false", "identity-undecided" ->
                    fence("identity", String.join("\n", spans));
            case "activation-syntax", "activation-unknown", "activation-parameter" ->
                    body("![x](" + span(0) + ")");
            case "activation-domain" -> body("![x](activation:relu" + span(0) + ")");
            case "plot-syntax", "plot-unknown", "plot-empty", "plot-root" -> fence("plot", span(0));
            case "plot-domain" -> fence("plot", "f(x) = x\n" + span(0));
            case "plot-limit" ->
                    fence(
                            "plot",
                            IntStream.range(0, count())
                                    .mapToObj(i -> "f_" + i + "(x) = x + " + i)
                                    .collect(Collectors.joining("\n")));
            case "claim-false", "claim-syntax" -> fence("activation", "function: relu\n" + span(0));
            case "claim-doubtful" -> fence("plot", "f(x) = " + span(1) + "\n" + span(0));
            case "graph-syntax", "graph-invalid", "graph-doubtful", "graph-link" ->
                    fence("dot", span(0));
            case "title-missing" -> raw("---\ntags: [a]\n---\n\nText\n");
            case "date-missing" -> {
                note("a", "", "Text");
                note("b", "", "Text");
                raw("---\ntitle: A\n---\n\nText\n");
            }
            case "date-order" ->
                    head(span(1) + ": 2024-05-06\n" + span(0) + ": 2024-05-05", "Text");
            case "heading-order" -> body(span(0) + " A\n\n" + span(1) + " B");
            case "code-indented" -> body("Text:\n\n    - $x_1$ is\n    - $x_2$ is");
            case "foreign-fence" -> body(span(0) + "\nLIST\n```");
            case "address-taken" -> {
                note(span(1).replace(".md", ""), "", "Text");
                note("draft", "draft: true\n" + span(0), "Text");
            }
            case "bibliography-syntax" -> works(span(0), "Text");
            case "bibliography-duplicate" -> works(BIB + BIB, "[@rumelhart86]");
            case "bibliography-style" -> {
                file("cahier.yaml", "bibliography: {" + span(0) + "}\n");
                file("references.bib", BIB);
                body("[@rumelhart86]");
            }
            case "bibliography-missing" -> head(span(0), "Text");
            case "citation-missing", "citation-doubtful" -> works(BIB, "As in " + span(0) + ".");
            case "citation-place" -> {
                file("cahier.yaml", "bibliography: {style: " + span(1) + "}\n");
                works(BIB, span(0));
            }
            case "citation-unused" -> works(BIB, "Text");
            default -> literal();
        }
    }

    /** An example that is nothing but what an author wrote. */
    private void literal() {
        String rest = SPAN.matcher(example).replaceAll("").strip();
        if (spans.isEmpty() || !rest.matches("|alone|,|and")) {
            throw new IllegalStateException("how is this example tried? " + code + ": " + example);
        }
        switch (subject) {
            case "Front matter" -> head(span(0), "Text");
            case "Configuration", "Charts" -> {
                file("cahier.yaml", span(0) + "\n");
                body("Text");
            }
            default -> body(String.join("\n\n", spans));
        }
    }

    private String span(int index) {
        return spans.get(index);
    }

    /** Returns the number in the words of the example. */
    private int count() {
        Matcher number = Pattern.compile("\\d+").matcher(example);
        if (!number.find()) {
            throw new IllegalStateException("no number: " + example);
        }
        return Integer.parseInt(number.group());
    }

    private static String display(String tex) {
        return "$$" + tex + "$$\n\n";
    }

    private static String aligned(String tex) {
        return "\\begin{align}\n" + tex + "\n\\end{align}\n\n";
    }

    private static String callout(String mark) {
        return "> " + mark + "\n> text\n\n";
    }

    private void fence(String language, String text) {
        body("```" + language + "\n" + text + "\n```");
    }

    /** A note with a bibliography of its own. */
    private void works(String entries, String text) {
        file("content/" + code + "/works.bib", entries);
        head("bibliography: works.bib", text);
    }

    private void body(String text) {
        note("note", "", text);
    }

    /** Labels are those of the whole site. */
    private void alone(String text) {
        file("cahier.yaml", "title: T\n");
        body(text);
    }

    private void head(String keys, String text) {
        note("note", keys, text);
    }

    private void raw(String text) {
        file(path("note"), text);
    }

    private void note(String name, String keys, String text) {
        String usual = keys.startsWith("title:") ? "" : "title: About " + code + " " + name + "\n";
        usual += keys.startsWith("date:") ? "" : DATE;
        String own = keys.isEmpty() ? "" : keys + "\n";
        file(path(name), "---\n" + usual + own + "---\n" + text + "\n");
    }

    private String path(String name) {
        return "content/" + code + "/" + name + ".md";
    }

    private void file(String path, String text) {
        file(path, text, StandardCharsets.UTF_8);
    }

    private void file(String path, String text, Charset charset) {
        files.put(path, text.getBytes(charset));
    }
}
