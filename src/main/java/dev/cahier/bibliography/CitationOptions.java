package dev.cahier.bibliography;

import java.util.Map;
import java.util.Optional;

/**
 * What a style says about citations that name several works, and about works whose citations would
 * be the same.
 *
 * @param citation the attributes of its element {@code citation}
 * @param names the attributes of the names in citations
 * @param delimiter what is between two works, as text
 */
record CitationOptions(Map<String, String> citation, Map<String, String> names, String delimiter) {

    private static final String YES = "true";

    CitationOptions {
        citation = Map.copyOf(citation);
        names = Map.copyOf(names);
    }

    /** Returns how runs of numbers are shortened; empty if they are not. */
    Optional<NumberRuns> runs() {
        return collapse().equals("citation-number")
                ? Optional.of(new NumberRuns(html(delimiter), html(afterCollapse())))
                : Optional.empty();
    }

    /** Returns how works of the same authors are put together; empty if they are not. */
    Optional<CiteGroups> groups() {
        if (!collapse().startsWith("year")) {
            return Optional.empty();
        }
        String between = citation.getOrDefault("cite-group-delimiter", ", ");
        return Optional.of(
                new CiteGroups(
                        html(delimiter),
                        html(between),
                        html(afterCollapse()),
                        collapse().startsWith("year-suffix")
                                ? Optional.of(
                                        html(
                                                citation.getOrDefault(
                                                        "year-suffix-delimiter", between)))
                                : Optional.empty()));
    }

    /** Returns whether more authors are named where citations would be the same. */
    boolean addsNames() {
        return YES.equals(citation.get("disambiguate-add-names"));
    }

    /** Returns whether authors of the same family name are told apart by given names. */
    boolean addsGivenNames() {
        return YES.equals(citation.get("disambiguate-add-givenname"));
    }

    /** Returns whether letters are added behind years where citations would be the same. */
    boolean addsLetters() {
        return YES.equals(citation.get("disambiguate-add-year-suffix"));
    }

    /** Returns whether given names are added only where citations would be the same. */
    boolean isByCite() {
        return rule().isEmpty() || rule().equals("by-cite");
    }

    /** Returns whether given names are added to first authors only. */
    boolean isOfFirstAuthors() {
        return rule().startsWith("primary-name");
    }

    /** Returns whether given names are never written in full. */
    boolean isWithInitials() {
        return rule().endsWith("-with-initials");
    }

    /** Returns what is behind the initial of a given name; empty if given names are in full. */
    Optional<String> initializeWith() {
        return Optional.ofNullable(names.get("initialize-with"));
    }

    /** Returns what is between a family name and a given name behind it; empty if it is before. */
    Optional<String> sortSeparator() {
        return Optional.ofNullable(names.get("name-as-sort-order"))
                .map(order -> names.getOrDefault("sort-separator", ", "));
    }

    private String collapse() {
        return citation.getOrDefault("collapse", "");
    }

    private String afterCollapse() {
        return citation.getOrDefault("after-collapse-delimiter", delimiter);
    }

    private String rule() {
        return citation.getOrDefault("givenname-disambiguation-rule", "");
    }

    private static String html(String text) {
        return new CitationFormat().escape(text);
    }
}
