package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Notes that attack whoever opens a book or imports flash cards that were made of them. */
final class HostileExportsTest {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Set<String> RUNS =
            Set.of(
                    "script",
                    "foreignobject",
                    "iframe",
                    "object",
                    "embed",
                    "set",
                    "animate",
                    "form");

    private static final List<String> DRAWING =
            List.of(
                    "<x:script xmlns:x='http://www.w3.org/2000/svg'>evil()</x:script>",
                    "<script>evil()</script>",
                    "<script xmlns='http://www.w3.org/1999/xhtml'>evil()</script>",
                    "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='https://evil.example/'/>",
                    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>"
                            + "<script>evil()</script></body></foreignObject>",
                    "<a xmlns:y='http://www.w3.org/1999/xlink' y:href='javascript:evil()'>"
                            + "<text>a</text></a>",
                    "<a href='javascript:evil()'><text>b</text></a>",
                    "<a href='&#106;ava&#x0A;script:evil()'><text>c</text></a>",
                    "<a><set attributeName='href' to='javascript:evil()'/><text>d</text></a>",
                    "<a><animate attributeName='href' values='javascript:evil()'/></a>",
                    "<use href='https://evil.example/x.svg#a'/>",
                    "<use href='data:image/svg+xml,&lt;svg onload=evil()&gt;'/>",
                    "<image href='https://evil.example/a.png'/>",
                    "<rect onclick='evil()' ONLOAD='evil()' fill='url( \"https://evil.example/#a\")'/>",
                    "<rect style='fill:u\\72l(https://evil.example/)'/>",
                    "<style>@import 'https://evil.example/a.css';</style>",
                    "<style><![CDATA[@\\69mport 'https://evil.example/a.css';]]></style>",
                    "<style>rect { fill: url(//evil.example/a) }</style>",
                    "<handler type='application/ecmascript'>evil()</handler>",
                    "<title><iframe src='https://evil.example/'/></title>");

    @TempDir private Path site;

    private ExportRequest request() {
        return TrialSites.exported(site);
    }

    private Map<String, String> book() {
        ExportReport report = new BookExport(request(), BuildProgress.SILENT).run();
        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        byte[] content = report.exported().orElseThrow().content();
        assertThat(Epubs.problems(content)).isEmpty();
        return Epubs.files(content);
    }

    private List<String> cards() {
        ExportReport report =
                new CardsExport(
                                request(),
                                new CardsExport.Options(true, Optional.empty(), "Basic"),
                                BuildProgress.SILENT)
                        .run();
        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        byte[] content = report.exported().orElseThrow().content();
        String file = new String(content, StandardCharsets.UTF_8);
        List<String> lines = file.lines().skip(6).toList();
        // It refuses cards that have not five values.
        assertThat(AnkiImport.of(file)).hasSameSizeAs(lines);
        return lines;
    }

    @Test
    void drawingsOfBooksRunAndLoadNothing() throws Exception {
        TrialSites.write(
                site,
                "content/pic.svg",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY e 'evil()'>]>",
                "<svg xmlns='" + SVG + "' viewBox='0 0 9 9' onload='evil()'>",
                String.join("\n", DRAWING),
                "<defs><path id='p' d='M0 0L9 9'/></defs><use xmlns:xlink='http://www.w3.org/1999/xlink'",
                " xlink:href='#p'/><style>*{stroke-linejoin: round}</style></svg>");
        TrialSites.write(
                site,
                "content/prefixed.svg",
                "<s:svg xmlns:s='"
                        + SVG
                        + "'><s:path d='M0 0L1 1'/><s:script>evil()</s:script></s:svg>",
                "<!-- <svg -->");
        TrialSites.write(
                site, "content/none.svg", "<!-- <svg --><html><script>evil()</script></html>");
        TrialSites.write(
                site,
                "content/n.md",
                "![a](pic.svg)",
                "![b](prefixed.svg)",
                "![c](none.svg)",
                "",
                "<svg viewBox='0 0 9 9'>" + String.join("", DRAWING) + "</svg>");

        Map<String, String> files = book();

        files.forEach(HostileExportsTest::assertIsHarmless);
        assertThat(files.values())
                .anyMatch(f -> f.contains("xlink:href=\"#p\"") && f.contains("linejoin: round"))
                .anyMatch(f -> f.contains("d=\"M0 0L1 1\""));
    }

    private static void assertIsHarmless(String name, String content) {
        if (!name.matches(".*\\.(?:xhtml|svg|opf|ncx|xml)")) {
            return;
        }
        NodeList all = parsed(name, content).getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Node element = all.item(i);
            String local = element.getLocalName().toLowerCase(Locale.ROOT);
            assertThat(RUNS).as(name).doesNotContain(local);
            if (!SVG.equals(element.getNamespaceURI())
                    && !XHTML.equals(element.getNamespaceURI())) {
                continue;
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                Node attribute = attributes.item(j);
                String key = attribute.getLocalName().toLowerCase(Locale.ROOT);
                String value = attribute.getNodeValue();
                assertThat(key).as(name).doesNotStartWith("on");
                assertThat(value).as(name + " " + key).doesNotContain("javascript:", "\\");
                if (!local.equals("a")) {
                    assertThat(value).as(name + " " + key).doesNotContain("evil.example");
                }
            }
            if (local.equals("style")) {
                assertThat(element.getTextContent()).doesNotContain("evil");
            }
        }
    }

    private static Document parsed(String name, String content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    @Test
    void textsOfBooksAreText() {
        String evil = "\\\"><script>evil()</script> ]]> &amp; \\u202E";
        TrialSites.write(
                site, "cahier.yaml", "title: \"" + evil + "\"", "author: \"" + evil + "\"");
        TrialSites.write(
                site,
                "content/n.md",
                "---",
                "title: \"" + evil + "\"",
                "series: [\"" + evil + "\"]",
                "tags: [\"" + evil + "\"]",
                "---",
                "# ../../`</title><script>evil()</script>`",
                "",
                "<p title='\"><script>evil()</script>' id='\"><x'>a</p>",
                "<a href='https://a.example/\"onclick=\"evil()'>b</a>");

        Map<String, String> files = book();

        files.forEach(HostileExportsTest::assertIsHarmless);
        assertThat(files.keySet()).allMatch(name -> name.matches("[A-Za-z0-9/._-]+"));
        assertThat(files.keySet()).noneMatch(name -> name.contains(".."));
    }

    /** Anki would typeset these, run LaTeX on them, or play them. */
    @Test
    void textsOfCardsAreNoCommands() {
        TrialSites.write(
                site,
                "content/n.md",
                "---",
                "title: 'On `\\(\\href{javascript:evil()}{x}\\)` and [latex]\\input{/etc/passwd}[/latex]'",
                "---",
                "> [!DEFINITION] Of `\\[\\href{javascript:evil()}{x}\\]` {#d}",
                "> Code: `\\(\\href{javascript:evil()}{x}\\)` and",
                "> \\[latex]\\\\input{/etc/passwd}[/latex] `[$]x[/$] [$$]y[/$$]` \\[sound:a.mp3] $x$.",
                ">",
                "> <img alt='[sound:b.mp3] \\(z\\)' src='data:image/png;base64,xx'>",
                ">",
                "> ```text",
                "> \\(\\href{javascript:evil()}{x}\\)\t\"tab\" #notetype:x",
                "> ```");

        List<String> cards = cards();

        assertThat(cards).hasSize(1);
        assertThat(cards.get(0)).contains("\\(x\\)");
        String others = cards.get(0).replace("\\(x\\)", "");
        assertThat(others)
                .doesNotContain("\\(", "\\[", "\\)", "\\]")
                .doesNotContain("[latex]", "[/latex]", "[$", "[/$", "[sound:")
                .contains("javascript:evil()");
    }

    @Test
    void cardsHaveOneLineEachAndFiveValues() {
        TrialSites.write(
                site,
                "content/n.md",
                "---",
                "title: \"a\\tb\\\"c\\u2028d\"",
                "tags: [\"x\\ty\", \"\\\"q\\\"\", '#deck:z']",
                "---",
                "> [!DEFINITION] \"T\"&#9;u&#10;v",
                "> a&#9;b&#13;c \"d\" <i title='\"\t\"'>e</i>",
                "",
                "> [!THEOREM] <b onclick=evil()>#separator:comma</b>",
                "> <script>evil()</script><a href=javascript:evil()>x</a>"
                        + "<img src=x onerror=evil()><svg onload=evil()></svg>"
                        + "<iframe src='javascript:evil()'></iframe>");

        List<String> cards = cards();

        assertThat(cards).hasSize(2);
        assertThat(cards)
                .allSatisfy(
                        card -> {
                            assertThat(card).matches("[0-9a-f]{16}\t.*");
                            assertThat(card).doesNotContain("<script", "javascript:", "<iframe");
                            assertThat(Pattern.compile("<[^>]*\\son\\w+=").matcher(card).find())
                                    .isFalse();
                        });
    }

    /** In one line, a comment would hide the rest of its formula. */
    @Test
    void commentsInFormulasOfCardsHideNothing() {
        TrialSites.write(
                site,
                "content/n.md",
                "> [!DEFINITION] D",
                "> $$",
                "> a % \\href{javascript:evil()}{x}",
                "> + b \\% c",
                "> $$");

        String card = cards().get(0);

        assertThat(card).doesNotContain("javascript:").containsPattern("a\\s+\\+ b \\\\% c");
    }
}
