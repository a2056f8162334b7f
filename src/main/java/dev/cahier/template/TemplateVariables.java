package dev.cahier.template;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The variables that only some templates see, besides {@code site}, {@code page}, {@code meta}. */
final class TemplateVariables {

    private static final Map<String, List<String>> PAGES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("note", List.of("note.ftlh")),
                            Map.entry("list", List.of("home.ftlh", "list.ftlh")),
                            Map.entry("archive", List.of("archive.ftlh")),
                            Map.entry("terms", List.of("terms.ftlh")),
                            Map.entry("theorems", List.of("theorems.ftlh")),
                            Map.entry("notation", List.of("notation.ftlh")),
                            Map.entry("gallery", List.of("activations.ftlh")),
                            Map.entry("function", List.of("activation.ftlh")),
                            Map.entry("search", List.of("search.ftlh")),
                            Map.entry("notFound", List.of("404.ftlh")),
                            Map.entry("redirect", List.of("redirect.ftlh"))));

    private TemplateVariables() {}

    /** Returns the names of the variables, each with the templates that see it. */
    static Map<String, List<String>> byName() {
        return Collections.unmodifiableMap(PAGES);
    }

    /** Returns the templates that see a variable; empty for a name that is not one of them. */
    static Optional<String> pagesWith(String variable) {
        return Optional.ofNullable(PAGES.get(variable)).map(pages -> String.join(" or ", pages));
    }
}
