package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.bibliography.BibEntry;
import dev.cahier.bibliography.BibFile;
import dev.cahier.bibliography.CitationCluster;
import dev.cahier.bibliography.CitationRenderer;
import dev.cahier.bibliography.CitationStyle;
import dev.cahier.bibliography.CitedItem;
import dev.cahier.bibliography.RenderedCitations;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What must be true of any BibTeX file, and of any style of citations. */
final class AnyBibliography {

    /** More works of one file would only take longer. */
    private static final int MOST_CITED = 5;

    private final CitationRenderer renderer = new CitationRenderer();
    private final List<CitationStyle> styles =
            List.of(
                    CitationStyle.builtIn("ieee").orElseThrow(),
                    CitationStyle.builtIn("apa").orElseThrow(),
                    CitationStyle.builtIn("gb-t-7714-2015-author-date").orElseThrow());

    /** Reads a file and cites its works. */
    void check(String text) {
        BibFile file = BibFile.read(new SourceText("references.bib", text));

        FuzzTargets.assertAreInside(file.diagnostics(), text);
        for (CitationStyle style : styles) {
            cite(file.entries(), style);
        }
    }

    /** Reads a style and, if it can be used, cites a work in it. */
    void checkStyle(String xml) {
        CitationStyle style = CitationStyle.of("x.csl", xml);
        if (style.objection().isEmpty()) {
            String work = "@article{a, author={A, B and C, D}, title={T}, year=2000, pages={1-2}}";
            cite(BibFile.read(new SourceText("references.bib", work)).entries(), style);
        }
    }

    private void cite(SortedMap<String, BibEntry> entries, CitationStyle style) {
        SortedMap<String, BibEntry> cited = new TreeMap<>();
        List<CitationCluster> citations = new ArrayList<>();
        for (BibEntry entry : entries.values()) {
            if (cited.size() < MOST_CITED) {
                cited.put(entry.key(), entry);
                CitedItem item = new CitedItem(entry.key(), "<p>", "<s>", "page", "3", false);
                citations.add(new CitationCluster(List.of(item), cited.size() % 2 == 0));
            }
        }
        if (cited.isEmpty()) {
            return;
        }
        RenderedCitations made =
                renderer.render(
                        citations,
                        cited,
                        style,
                        "zh",
                        new CitationRenderer.NameWords(" and ", " et al."),
                        tex -> "<var></var>");

        assertThat(made.citations()).hasSize(citations.size());
        // A style may show nothing of a work.
        assertThat(made.references()).hasSizeLessThanOrEqualTo(cited.size());
        made.citations().forEach(pieces -> pieces.forEach(piece -> assertIsHarmless(piece.html())));
        made.references().forEach(work -> assertIsHarmless(work.html()));
    }

    private static void assertIsHarmless(String html) {
        String known =
                html.replaceAll(
                        "</?(?:i|b|u|em|strong|sup|sub|var)>|</(?:a|span)>"
                                + "|<(?:span|i|b) class=\"[a-z-]+\">"
                                + "|<a href=\"https?://[^\"<>]*\">",
                        "");
        assertThat(known).doesNotContain("<");
        assertThat(html.codePoints().filter(c -> !NoteOracle.isLegalInXml(c)).toArray()).isEmpty();
    }
}
