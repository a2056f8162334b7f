package dev.cahier.note;

import dev.cahier.config.AddressConfig;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises what {@code type} and {@code layout} say about a note: that it only gives a title to a
 * list that Cahier makes, as Hexo and themes of Hugo have it ({@code tags/index.md} with {@code
 * type: tags}), or that lists leave it out ({@code layout: page}, as in Jekyll).
 */
final class StatedKind {

    private static final String ARCHIVE = "/archive/";

    /** Where Hexo and themes of Hugo have the archive. */
    private static final String OTHER_ARCHIVE = "/archives/";

    private static final Map<String, List<String>> TYPES =
            Map.of(
                    "/tags/",
                    List.of("tags", "tag"),
                    "/categories/",
                    List.of("categories", "category"),
                    "/series/",
                    List.of("series"),
                    "/search/",
                    List.of("search"),
                    ARCHIVE,
                    List.of("archives", "archive"));

    private static final String LAYOUT = "layout";

    private static final String TYPE = "type";

    private static final List<String> KEYS = List.of(TYPE, LAYOUT);

    private StatedKind() {}

    /** Returns a table with the keys of this class, too, which front matter keeps for templates. */
    static <T> KeyTable<T> declaredWith(KeyTable<T> table) {
        return table.with(
                        Key.of(
                                        LAYOUT,
                                        ValueType.TEXT,
                                        "`page`: lists leave the note out; or the name of"
                                                + " a list that the note gives its title.")
                                .withExample("layout: page"),
                        (target, entry, values) -> {})
                .with(
                        Key.of(TYPE, ValueType.TEXT, "As in Hexo.")
                                .withExample("type: tags")
                                .sameAs(LAYOUT),
                        (target, entry, values) -> {});
    }

    /** Returns the address of a note's path if the list is at another one: links lead there. */
    static Optional<String> formerAddress(
            NotePath path, AddressConfig config, FrontMatter frontMatter) {
        if (types(frontMatter).isEmpty()) {
            return Optional.empty();
        }
        return NoteAddress.of(path, config, frontMatter, new ArrayList<>())
                .filter(
                        address ->
                                listAt(address, frontMatter)
                                        .filter(l -> !l.equals(address))
                                        .isPresent());
    }

    /** Returns the address of the list that a note at an address is the title of. */
    static Optional<String> listAt(String address, FrontMatter frontMatter) {
        String list = address.equals(OTHER_ARCHIVE) ? ARCHIVE : address;
        List<String> known = TYPES.getOrDefault(list, List.of());
        return types(frontMatter).stream().anyMatch(known::contains)
                ? Optional.of(list)
                : Optional.empty();
    }

    /** Returns whether a note says that lists leave it out. */
    static boolean isPage(FrontMatter frontMatter) {
        return types(frontMatter).contains("page");
    }

    /** Returns in words what a key does here that Cahier keeps for templates; empty if nothing. */
    static String effect(FrontMatter frontMatter, String key) {
        if (!KEYS.contains(key) || types(frontMatter).isEmpty()) {
            return "";
        }
        boolean list = TYPES.values().stream().anyMatch(t -> t.contains(types(frontMatter).get(0)));
        return isPage(frontMatter)
                ? "lists leave the note out"
                : list ? "at the address of this list, the note gives it its title" : "";
    }

    /** Returns what a note says about its own kind, in lower case. */
    private static List<String> types(FrontMatter frontMatter) {
        List<String> types = new ArrayList<>();
        for (String key : KEYS) {
            if (frontMatter.other().get(key) instanceof String type) {
                types.add(type.toLowerCase(Locale.ROOT));
            }
        }
        return types;
    }
}
