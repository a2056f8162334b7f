package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.Golden;
import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/templates.md} says about templates. */
final class DocumentedTemplatesTest {

    private static final Path DOCUMENT = Path.of("docs/templates.md");

    private static final Pattern PART = Pattern.compile("(?s)(<!-- (\\w+) -->\n).*?(<!-- end -->)");

    @TempDir private Path folder;

    /** Rewritten by {@code -Dgolden.update=true}. */
    @Test
    void theDocumentSaysWhatTheProgramDoes() throws IOException {
        TemplateDocs docs = new TemplateDocs(folder);
        StringBuilder text = new StringBuilder();
        Matcher part = PART.matcher(Files.readString(DOCUMENT).replace("\r\n", "\n"));
        while (part.find()) {
            String made = part.group(1) + "\n" + docs.part(part.group(2)).strip() + "\n\n";
            part.appendReplacement(text, Matcher.quoteReplacement(made + part.group(3)));
        }
        part.appendTail(text);

        Golden.assertMatches(text.toString(), DOCUMENT);
    }

    @Test
    void everyKindOfPageIsDocumentedWithItsTemplates() {
        assertThat(TemplateDocs.VARIABLES.values())
                .containsAll(Arrays.asList(PageModel.class.getPermittedSubclasses()));
        TemplateVariables.byName()
                .forEach(
                        (variable, templates) ->
                                templates.forEach(
                                        template ->
                                                assertThat(TemplateDocs.VARIABLES)
                                                        .containsKey(template + " " + variable)));
    }

    @Test
    void aNoteHeaderCanShowTheReadingTimeAboveTheTitle() {
        Document page = page("reading-time", "limits/index.html");

        assertThat(page.select(".note-header > .reading-time + h1")).hasSize(1);
        assertThat(page.select(".byline").text()).isEqualTo("March 5, 2024 Mia Keller");
        assertThat(page.select(".note-body")).hasSize(1);
    }

    @Test
    void aHomePageCanListTheSeries() {
        Document page = page("home-by-series", "index.html");

        assertThat(page.select("main .terms li").eachText())
                .containsExactly("Backpropagation 2 notes", "Information 1 note");
        assertThat(page.select("main .terms a").eachAttr("href"))
                .containsExactly("/series/backpropagation/", "/series/information/");
        assertThat(page.select("main .lines small").eachText())
                .containsExactly("Backpropagation", "Backpropagation", "Information");
    }

    @Test
    void aListOfBooksCanHaveALayoutOfItsOwn() {
        Document page = page("book-list", "books/index.html");

        assertThat(page.select("table.books tbody tr").eachText())
                .containsExactly("Calculus Michael Spivak 5 of 5", "Algebra Michael Artin");
        assertThat(page.select(".intro").text()).isEqualTo("What I have read.");
    }

    private Document page(String example, String path) {
        Path site = TrialSites.copy("template-examples/" + example, folder.resolve(example));
        var report = TrialSites.build(site, Optional.empty());
        assertThat(report.diagnostics()).isEqualTo(List.of());
        try {
            return Jsoup.parse(site.resolve("site").resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
