package dev.cahier.bibliography;

import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells authors of the same family name apart by their given names, or by the initials of those.
 */
final class GivenNames {

    private final CitationOptions options;
    private final Map<String, Set<String>> initials = new HashMap<>();
    private final Map<String, Set<String>> given = new HashMap<>();

    /**
     * Creates names.
     *
     * @param authors all authors who have to be told apart
     */
    GivenNames(CitationOptions options, List<CSLName> authors) {
        this.options = options;
        for (CSLName author : authors) {
            if (isWhole(author)) {
                String family = family(author);
                given.computeIfAbsent(family, k -> new TreeSet<>()).add(author.getGiven());
                initials.computeIfAbsent(family, k -> new TreeSet<>()).add(initials(author));
            }
        }
    }

    /** Returns a family name with its particle; the name of a group as it is. */
    static String family(CSLName name) {
        String family = Optional.ofNullable(name.getFamily()).orElse(name.getLiteral());
        return Stream.of(name.getNonDroppingParticle(), family)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns a name that shows as much as is needed; the same one if that is the family name. */
    CSLName shown(CSLName author) {
        String family = family(author);
        if (!isWhole(author)) {
            return author;
        }
        boolean full = options.initializeWith().isEmpty();
        boolean byInitials = initials.getOrDefault(family, Set.of()).size() > 1;
        boolean byGiven = given.getOrDefault(family, Set.of()).size() > 1;
        if (!byGiven || !byInitials && options.isWithInitials() && !full) {
            return author;
        }
        String shown = byInitials && !full ? initials(author) : author.getGiven();
        return new CSLNameBuilder()
                .family(
                        options.sortSeparator()
                                .map(separator -> family + separator + shown)
                                .orElse(shown + " " + family))
                .build();
    }

    private static boolean isWhole(CSLName name) {
        return name.getFamily() != null && name.getGiven() != null && !name.getGiven().isBlank();
    }

    private String initials(CSLName name) {
        String behind = options.initializeWith().orElse(". ");
        String whole =
                Stream.of(name.getGiven().strip().split("[\\s.]+"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> initial(part, behind.stripTrailing()))
                        .collect(Collectors.joining(behind.endsWith(" ") ? " " : ""));
        return whole.isEmpty() ? name.getGiven() : whole;
    }

    /** Returns the initial of a name; Jean-Paul has two. */
    private static String initial(String name, String behind) {
        return Stream.of(name.split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + behind)
                .collect(Collectors.joining("-"));
    }
}
