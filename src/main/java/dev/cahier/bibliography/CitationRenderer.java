package dev.cahier.bibliography;

import dev.cahier.bibliography.RenderedCitations.ListedWork;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes citations and lists of references. Reading a style takes up to a tenth of a second, so
 * styles are kept ready. Safe for use by several threads.
 */
public final class CitationRenderer {

    private final Map<StyleEngines.Key, Queue<StyleEngine>> idle = new ConcurrentHashMap<>();

    /** Whether citations are numbers, by the hashes of styles. */
    private final Map<String, Boolean> numeric = new ConcurrentHashMap<>();

    /** Typesets the formulas in titles. */
    @FunctionalInterface
    public interface Formulas {

        /** Returns the HTML of a formula. */
        String html(String tex);
    }

    /**
     * Words for citations that are part of a sentence, where citations are numbers.
     *
     * @param and between two names, with its spaces
     * @param others behind the first of more than two, with its space
     */
    public record NameWords(String and, String others) {

        static final NameWords ENGLISH = new NameWords(" and ", " et al.");
    }

    /** Returns why a style cannot be used; empty if it can. */
    static Optional<String> flaw(CitationStyle style) {
        try {
            new StyleEngine(style, "en-US").start(Map.of());
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("cannot be read as a style in CSL");
        }
    }

    /**
     * Makes the citations of a note.
     *
     * @param citations what is cited, in the order of the text
     * @param entries all entries that are cited, by their keys
     * @param language the language of the note, a BCP 47 tag; what a Chinese note shows of works
     *     that are not Chinese is in English
     */
    public RenderedCitations render(
            List<CitationCluster> citations,
            Map<String, BibEntry> entries,
            CitationStyle style,
            String language,
            NameWords words,
            Formulas formulas) {
        String locale = StyleEngine.localeOf(language);
        Set<String> foreign = locale.startsWith("zh") ? notChinese(entries) : Set.of();
        boolean numbers = numeric.computeIfAbsent(style.hash(), hash -> style.isNumeric());
        StyleEngines engines =
                new StyleEngines(new StyleEngines.Key(style, locale), foreign, this::engine);
        Predicate<String> english = key -> locale.startsWith("en") || foreign.contains(key);
        RenderedCitations made =
                new CitationList(citations, entries, numbers, english, words)
                        .render(engines, formulas);
        engines.all()
                .forEach(
                        (key, engine) ->
                                idle.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>())
                                        .add(engine));
        return made;
    }

    private static Set<String> notChinese(Map<String, BibEntry> entries) {
        return entries.keySet().stream()
                .filter(key -> !entries.get(key).isChinese())
                .collect(Collectors.toSet());
    }

    private StyleEngine engine(StyleEngines.Key key) {
        Queue<StyleEngine> ready = idle.getOrDefault(key, new ConcurrentLinkedQueue<>());
        return Optional.ofNullable(ready.poll()).orElseGet(() -> made(key));
    }

    private static StyleEngine made(StyleEngines.Key key) {
        try {
            return new StyleEngine(key.style(), key.locale());
        } catch (IOException e) {
            throw new IllegalStateException("a style that was read before is broken", e);
        }
    }

    /** Returns a reference as it comes from an engine. */
    static ListedWork work(String made, Marks marks, Formulas formulas, Set<String> inEnglish) {
        String[] parts = made.split(String.valueOf(CitationFormat.SEPARATOR), 3);
        return new ListedWork(
                parts[0],
                marks.shown(parts[1], formulas),
                marks.shown(parts[2], formulas),
                inEnglish.contains(parts[0]));
    }
}
