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
                    Map.of(
                            "note", List.of("note.ftlh"),
                            "list", List.of("home.ftlh", "list.ftlh"),
                            "archive", List.of("archive.ftlh"),
                            "terms", List.of("terms.ftlh"),
                            "theorems", List.of("theorems.ftlh"),
                            "gallery", List.of("activations.ftlh"),
                            "function", List.of("activation.ftlh"),
                            "search", List.of("search.ftlh"),
                            "notFound", List.of("404.ftlh"),
                            "redirect", List.of("redirect.ftlh")));

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
