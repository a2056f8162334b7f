package dev.cahier.check;

import dev.cahier.site.Taxonomy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often notes use the terms of a taxonomy, and which of them probably mean others. */
final class TermUses {

    /** How many notes have a spelling that is taken for that of a site. */
    private static final int ENOUGH = 3;

    /** How many times as often as another one. */
    private static final int DOMINANT = 3;

    private final Map<String, Integer> counts;
    private final Map<String, String> respelled = new LinkedHashMap<>();
    private final Map<String, String> slips = new LinkedHashMap<>();

    private TermUses(Map<String, Integer> counts) {
        this.counts = counts;
        List<String> byUse =
                counts.keySet().stream()
                        .sorted(Comparator.comparing((String term) -> -counts.get(term)))
                        .toList();
        Map<String, String> spellings = new TreeMap<>();
        for (String term : byUse) {
            String first = spellings.putIfAbsent(TermSpelling.folded(term), term);
            if (first != null) {
                respelled.put(term, first);
            }
        }
        findSlips(List.copyOf(spellings.values()));
    }

    private void findSlips(List<String> different) {
        for (String term : different) {
            if (counts.get(term) == 1) {
                different.stream()
                        .filter(other -> counts.get(other) > 1)
                        .filter(other -> TermSpelling.isSlip(lower(term), lower(other)))
                        .max(Comparator.comparing(counts::get))
                        .ifPresent(other -> slips.put(term, other));
            }
        }
    }

    static TermUses of(Taxonomy taxonomy, List<CheckedNote> notes) {
        Map<String, Integer> counts = new TreeMap<>();
        for (CheckedNote note : notes) {
            taxonomy.termsOf(note.frontMatter())
                    .forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        return new TermUses(counts);
    }

    int count(String term) {
        return counts.getOrDefault(term, 0);
    }

    /** Returns the term that a doubtful one was probably meant to be. */
    Optional<String> meantBy(String term) {
        return Optional.ofNullable(respelled.getOrDefault(term, slips.get(term)));
    }

    /**
     * Returns the spelling that nearly all notes have of the same term; none for what may be a
     * slip.
     */
    Optional<String> dominant(String term) {
        return Optional.ofNullable(respelled.get(term))
                .filter(other -> count(other) >= ENOUGH && count(other) >= DOMINANT * count(term));
    }

    private static String lower(String term) {
        return term.toLowerCase(Locale.ROOT);
    }
}
