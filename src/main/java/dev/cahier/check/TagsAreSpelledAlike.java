package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.site.Taxonomy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Tags, categories and series that mean the same are spelled alike: those that differ in case,
 * width, spaces, hyphens or traditional characters, and those that look like a slip of the pen.
 */
final class TagsAreSpelledAlike implements NoteRule {

    private static final String CODE = "tag-similar";

    private static final Map<Taxonomy, List<String>> KEYS =
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
            Map<String, Integer> counts = new TreeMap<>();
            for (CheckedNote note : site.notes()) {
                taxonomy.termsOf(note.frontMatter())
                        .forEach(term -> counts.merge(term, 1, Integer::sum));
            }
            Map<String, String> meant = meant(counts);
            for (CheckedNote note : site.notes()) {
                for (String term : taxonomy.termsOf(note.frontMatter())) {
                    Optional.ofNullable(meant.get(term))
                            .map(other -> similar(note, taxonomy, term, other, counts))
                            .ifPresent(report);
                }
            }
        }
    }

    private static Diagnostic similar(
            CheckedNote note,
            Taxonomy taxonomy,
            String term,
            String other,
            Map<String, Integer> counts) {
        int uses = counts.get(other);
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

    /** Returns the term that each doubtful one was probably meant to be. */
    private static Map<String, String> meant(Map<String, Integer> counts) {
        List<String> byUse =
                counts.keySet().stream()
                        .sorted(Comparator.comparing((String term) -> -counts.get(term)))
                        .toList();
        Map<String, String> meant = new LinkedHashMap<>();
        Map<String, String> spellings = new TreeMap<>();
        for (String term : byUse) {
            String first = spellings.putIfAbsent(TermSpelling.folded(term), term);
            if (first != null) {
                meant.put(term, first);
            }
        }
        List<String> different = List.copyOf(spellings.values());
        for (String term : different) {
            if (counts.get(term) == 1) {
                different.stream()
                        .filter(other -> counts.get(other) > 1)
                        .filter(other -> TermSpelling.isSlip(lower(term), lower(other)))
                        .max(Comparator.comparing(counts::get))
                        .ifPresent(other -> meant.put(term, other));
            }
        }
        return meant;
    }

    private static String lower(String term) {
        return term.toLowerCase(Locale.ROOT);
    }
}
