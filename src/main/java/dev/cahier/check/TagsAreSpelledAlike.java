package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.site.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tags, categories and series that mean the same are spelled alike: those that differ in case,
 * width, spaces, hyphens or traditional characters, and those that look like a slip of the pen.
 */
final class TagsAreSpelledAlike implements NoteRule {

    static final String CODE = "tag-similar";

    static final Map<Taxonomy, List<String>> KEYS =
            Map.of(
                    Taxonomy.TAGS, List.of("tags", "tag"),
                    Taxonomy.CATEGORIES, List.of("categories", "category"),
                    Taxonomy.SERIES, List.of("series"));

    private static final Map<Taxonomy, String> NOUNS =
            Map.of(
                    Taxonomy.TAGS, "tag",
                    Taxonomy.CATEGORIES, "category",
                    Taxonomy.SERIES, "series");

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> report) {
        for (Taxonomy taxonomy : Taxonomy.values()) {
            TermUses uses = TermUses.of(taxonomy, site.notes());
            for (CheckedNote note : site.notes()) {
                for (String term : taxonomy.termsOf(note.frontMatter())) {
                    uses.meantBy(term)
                            .map(other -> similar(note, taxonomy, term, other, uses.count(other)))
                            .ifPresent(report);
                }
            }
        }
    }

    private static Diagnostic similar(
            CheckedNote note, Taxonomy taxonomy, String term, String other, int uses) {
        return Diagnostic.warning(
                        CODE,
                        note.value(KEYS.get(taxonomy), term),
                        "the "
                                + NOUNS.get(taxonomy)
                                + " '"
                                + term
                                + "' differs little from '"
                                + other
                                + "', which "
                                + uses
                                + (uses == 1 ? " note has" : " notes have"))
                .withHint("write '" + other + "' in each of them if both mean the same");
    }
}
