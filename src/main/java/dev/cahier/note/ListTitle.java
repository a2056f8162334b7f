package dev.cahier.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises notes that only give a title to a list that Cahier makes, as Hexo and themes of Hugo
 * have them: {@code tags/index.md} with {@code type: tags}.
 */
final class ListTitle {

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
                    ARCHIVE,
                    List.of("archives", "archive"));

    private ListTitle() {}

    /** Returns the address of a note's path if the list is at another one: links lead there. */
    static Optional<String> formerAddress(NotePath path, FrontMatter frontMatter) {
        return NoteAddress.of(path, frontMatter, new ArrayList<>())
                .filter(
                        address ->
                                listAt(address, frontMatter)
                                        .filter(l -> !l.equals(address))
                                        .isPresent());
    }

    /** Returns the address of the list that a note at an address is the title of. */
    static Optional<String> listAt(String address, FrontMatter frontMatter) {
        String list = address.equals(OTHER_ARCHIVE) ? ARCHIVE : address;
        List<String> types = TYPES.getOrDefault(list, List.of());
        return Stream.of("type", "layout")
                        .map(frontMatter.other()::get)
                        .anyMatch(
                                type ->
                                        type instanceof String text
                                                && types.contains(text.toLowerCase(Locale.ROOT)))
                ? Optional.of(list)
                : Optional.empty();
    }
}
