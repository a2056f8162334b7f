package dev.cahier.migrate;

import dev.cahier.note.AddressSpelling;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes tags of the terms of Hugo's other taxonomies, such as {@code topics}: Cahier has tags,
 * categories and series. The old addresses lead to the pages of the tags.
 */
final class HugoTaxonomies {

    private static final Set<String> KNOWN =
            Set.of("tags", "categories", "series", "author", "authors");

    private final ForeignConfig config;
    private final ImportPlan plan;
    private final boolean lowerCase;

    HugoTaxonomies(ForeignConfig config, ImportPlan plan) {
        this.config = config;
        this.plan = plan;
        this.lowerCase = !config.flag("disablePathToLower", false);
    }

    void translate() {
        config.map("taxonomies").values().stream()
                .map(Object::toString)
                .filter(name -> !KNOWN.contains(name))
                .forEach(this::translate);
    }

    private void translate(String taxonomy) {
        Set<String> terms = new TreeSet<>();
        for (ImportPlan.ImportedNote note : plan.notes().values()) {
            List<String> own = terms(note.draft(), taxonomy);
            if (!own.isEmpty()) {
                Set<String> tags = new LinkedHashSet<>(terms(note.draft(), "tags"));
                tags.addAll(own);
                note.draft().keys().set("tags", List.copyOf(tags));
                terms.addAll(own);
            }
        }
        RedirectPage.add(plan, "/" + taxonomy + "/", "/tags/");
        for (String term : terms) {
            String part = AddressSpelling.ofName(term, lowerCase).orElse(term);
            RedirectPage.add(plan, "/" + taxonomy + "/" + part + "/", "/tags/" + part + "/");
        }
        plan.translated(
                "taxonomies",
                "the terms of '"
                        + taxonomy
                        + "' are tags, and their pages lead to those of the tags",
                plan.configuration());
    }

    private static List<String> terms(NoteDraft draft, String taxonomy) {
        return draft.values().texts(taxonomy).stream()
                .flatMap(
                        text ->
                                text.contains(",")
                                        ? Arrays.stream(text.split(","))
                                        : Stream.of(text))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
