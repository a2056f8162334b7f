package dev.cahier.site;

import dev.cahier.config.AddressConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.Note;
import dev.cahier.source.PublishedPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The addresses of a site's terms. Immutable.
 *
 * <p>An address has letters and digits of a name, and not its symbols. Where names of one site
 * differ in symbols alone, such as {@code P=NP} and {@code P≠NP}, their addresses keep the symbols;
 * a name without any, such as {@code A} beside {@code A*}, keeps its plain address.
 */
public final class TermAddresses {

    /** Symbols that cannot be part of an address or of a file's name on each system. */
    private static final Map<Integer, String> NAMES =
            Map.ofEntries(
                    Map.entry((int) '*', "star"),
                    Map.entry((int) '?', "question"),
                    Map.entry((int) ':', "colon"),
                    Map.entry((int) '"', "quote"),
                    Map.entry((int) '<', "less"),
                    Map.entry((int) '>', "greater"),
                    Map.entry((int) '|', "bar"),
                    Map.entry((int) '%', "percent"),
                    Map.entry((int) '&', "and"),
                    Map.entry((int) '^', "hat"),
                    Map.entry((int) '`', "grave"));

    private final Map<Taxonomy, Map<String, String>> byName;
    private final List<Diagnostic> diagnostics;

    private TermAddresses(Map<Taxonomy, Map<String, String>> byName, List<Diagnostic> diagnostics) {
        this.byName = byName;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the addresses of all terms of a site's published notes, in any order. */
    public static TermAddresses of(Collection<Note> notes, AddressConfig config) {
        Map<Taxonomy, Map<String, String>> byName = new EnumMap<>(Taxonomy.class);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            SortedMap<String, SortedMap<String, Note>> byAddress = new TreeMap<>();
            SortedMap<String, Note> all = new TreeMap<>();
            Map<String, String> plain = new HashMap<>();
            for (Note note : notes) {
                for (String name : taxonomy.termsOf(note.frontMatter())) {
                    byAddress
                            .computeIfAbsent(
                                    plain.computeIfAbsent(name, taxonomy::addressOf),
                                    a -> new TreeMap<>())
                            .merge(name, note, TermAddresses::firstByPath);
                }
            }
            Map<String, String> own = new HashMap<>();
            byAddress.values().forEach(names -> own.putAll(told(taxonomy, names.keySet())));
            if (!config.lowerCase()) {
                own.putAll(withCapitals(own));
            }
            byName.put(taxonomy, own);
            byAddress.values().forEach(names -> all.putAll(names));
            diagnostics.addAll(shared(own, all));
        }
        return new TermAddresses(byName, diagnostics);
    }

    /** Of names with the same address, the first one in order is that with the most capitals. */
    private static Map<String, String> withCapitals(Map<String, String> addresses) {
        Map<String, String> spelled = new HashMap<>();
        Map<String, String> changed = new HashMap<>();
        new TreeMap<>(addresses)
                .forEach(
                        (name, address) ->
                                changed.put(
                                        name,
                                        spelled.computeIfAbsent(
                                                address, a -> Addresses.withCapitals(a, name))));
        return changed;
    }

    private static Note firstByPath(Note a, Note b) {
        return a.path().compareTo(b.path()) <= 0 ? a : b;
    }

    /**
     * Returns the addresses of names that have one plain address. Names that differ in more than
     * case and spaces have addresses of their own.
     */
    private static Map<String, String> told(Taxonomy taxonomy, Collection<String> names) {
        boolean oneTerm = names.stream().map(TermAddresses::spelling).distinct().count() < 2;
        Map<String, String> addresses = new HashMap<>();
        for (String name : names) {
            String plain = taxonomy.addressOf(name);
            boolean isPlain = plain.equals(taxonomy.address() + spelling(name) + "/");
            addresses.put(
                    name,
                    oneTerm || isPlain
                            ? plain
                            : withSymbols(name)
                                    .map(part -> taxonomy.address() + part + "/")
                                    .orElse(plain));
        }
        return addresses;
    }

    private static List<Diagnostic> shared(
            Map<String, String> addresses, SortedMap<String, Note> notes) {
        List<Diagnostic> shared = new ArrayList<>();
        Map<String, String> firstByAddress = new HashMap<>();
        notes.forEach(
                (name, note) -> {
                    String address = addresses.get(name);
                    String other = firstByAddress.putIfAbsent(address, name);
                    if (other != null && !spelling(other).equals(spelling(name))) {
                        shared.add(shared(note, name, other, address));
                    }
                });
        return shared;
    }

    private static Diagnostic shared(Note note, String name, String other, String address) {
        return Diagnostic.warning(
                        "term-shared",
                        SourceLocation.startOf(note.path()),
                        "'" + name + "' and '" + other + "' have the same page, " + address)
                .withHint("rename one of them, so that they differ in letters or digits");
    }

    /** Returns what makes two names one term: neither case nor the spelling of spaces counts. */
    private static String spelling(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\u00AD\\u200B\\uFE00-\\uFE0F\\uFEFF&&\\S]", "")
                .replaceAll("[\\s/\\\\-]+", "-")
                .replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> withSymbols(String name) {
        StringBuilder part = new StringBuilder();
        spelling(name)
                .codePoints()
                .forEach(
                        c -> {
                            boolean first = part.length() == 0;
                            String symbol =
                                    first && c == '.'
                                            ? "dot"
                                            : first && c == '_' ? "low-line" : NAMES.get(c);
                            if (symbol == null) {
                                part.appendCodePoint(c);
                            } else {
                                part.append('-').append(symbol).append('-');
                            }
                        });
        String spelled = part.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
        return PublishedPath.servable(spelled);
    }

    /** Returns the address of a term in the language of the site. */
    public String of(Taxonomy taxonomy, String name) {
        String own = byName.get(taxonomy).get(name);
        return own == null ? taxonomy.addressOf(name) : own;
    }

    /**
     * Returns the address of a note's term: its page in the language whose lists the note is in.
     */
    public String of(Taxonomy taxonomy, String name, Note note) {
        return note.translation().prefix() + of(taxonomy, name);
    }

    /** Returns warnings about terms that share a page even so. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
