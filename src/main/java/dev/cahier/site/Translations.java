package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Knows which notes are translations of each other: those with the same key, one for each language.
 * Immutable.
 */
final class Translations {

    private final String siteLanguage;
    private final Map<String, List<RenderedNote>> groups = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * Finds the translations among notes.
     *
     * @param siteLanguage the language of notes that do not state one
     */
    Translations(Collection<RenderedNote> notes, String siteLanguage) {
        this.siteLanguage = siteLanguage;
        Map<String, List<RenderedNote>> byKey = new LinkedHashMap<>();
        notes.stream()
                .sorted(Comparator.comparing(note -> note.note().path()))
                .forEach(note -> join(byKey, note));
        byKey.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(
                        group -> {
                            List<RenderedNote> sorted = group.stream().sorted(inOrder()).toList();
                            sorted.forEach(note -> groups.put(note.note().path(), sorted));
                        });
    }

    private void join(Map<String, List<RenderedNote>> byKey, RenderedNote note) {
        List<RenderedNote> group =
                byKey.computeIfAbsent(note.note().translation().key(), k -> new ArrayList<>());
        group.stream()
                .filter(other -> language(other).equals(language(note)))
                .findFirst()
                .ifPresentOrElse(
                        other -> diagnostics.add(same(other, note)), () -> group.add(note));
    }

    private Diagnostic same(RenderedNote first, RenderedNote second) {
        return Diagnostic.warning(
                        "translation-duplicate",
                        SourceLocation.startOf(second.note().path()),
                        "this note and "
                                + first.note().path()
                                + " are translations of each other, but both are in the language '"
                                + second.note().language(siteLanguage)
                                + "'")
                .withHint("write the language of each of them as 'lang', such as 'lang: zh'");
    }

    /** The language of the site comes first. */
    private Comparator<RenderedNote> inOrder() {
        return Comparator.comparing((RenderedNote note) -> !isIn(note, siteLanguage))
                .thenComparing(this::language);
    }

    /** Returns warnings about notes that claim to be the same translation. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Returns whether there are no translations at all. */
    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Returns a note in all its languages, that of the site first; nothing if it has only one. */
    List<RenderedNote> of(RenderedNote note) {
        return groups.getOrDefault(note.note().path(), List.of());
    }

    /** Returns a note in a language, or else in that of the site, or else in its first one. */
    RenderedNote in(RenderedNote note, String language) {
        List<RenderedNote> group = of(note);
        return group.stream()
                .filter(other -> isIn(other, language))
                .findFirst()
                .orElseGet(() -> group.isEmpty() ? note : group.get(0));
    }

    /**
     * Returns notes, of which each is in a list once: of translations of each other only the one in
     * the language of the site, or else the first.
     */
    List<RenderedNote> once(List<RenderedNote> notes) {
        return once(notes, siteLanguage);
    }

    /** Returns what {@link #once(List)} returns for a list in another language. */
    List<RenderedNote> once(List<RenderedNote> notes, String language) {
        if (isEmpty()) {
            return notes;
        }
        Map<String, RenderedNote> chosen = new HashMap<>();
        for (RenderedNote note : notes) {
            chosen.merge(group(note), note, (a, b) -> better(a, b, language));
        }
        return notes.stream().filter(note -> chosen.get(group(note)) == note).toList();
    }

    private String group(RenderedNote note) {
        List<RenderedNote> group = of(note);
        return group.isEmpty() ? note.note().path() : group.get(0).note().path();
    }

    private RenderedNote better(RenderedNote one, RenderedNote other, String language) {
        if (isIn(one, language) || isIn(other, language)) {
            return isIn(one, language) ? one : other;
        }
        return inOrder().compare(one, other) <= 0 ? one : other;
    }

    /** Returns whether a note is in a language. */
    boolean isIn(RenderedNote note, String language) {
        return language(note).equals(language.toLowerCase(Locale.ROOT));
    }

    /** Returns the language of a note in lower case. */
    String language(RenderedNote note) {
        return note.note().language(siteLanguage).toLowerCase(Locale.ROOT);
    }
}
