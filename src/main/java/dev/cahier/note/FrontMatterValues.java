package dev.cahier.note;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.ScalarKind;
import dev.cahier.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of front matter in the forms that other tools have them. */
final class FrontMatterValues {

    /** Where themes of Hugo and Jekyll keep the file of a cover. */
    private static final List<String> PICTURE_KEYS =
            List.of("image", "path", "src", "url", "feature");

    private static final Pattern PLACEHOLDER = Pattern.compile("(?:^|/)(:[a-z]\\w*)");

    private FrontMatterValues() {}

    static void addTexts(DataEntry entry, List<String> target, DataValues values) {
        values.texts(entry).stream().map(DataScalar::text).forEach(target::add);
    }

    static void addLocated(DataEntry entry, List<Located<String>> target, DataValues values) {
        for (DataScalar scalar : values.texts(entry)) {
            if (target.stream().noneMatch(known -> known.value().equals(scalar.text()))) {
                target.add(Located.of(scalar));
            }
        }
    }

    /** Authors are names, or keys with values among which is {@code name}, as Hugo has it. */
    static void addNames(DataEntry entry, List<String> target, DataValues values) {
        List<DataNode> people = new ArrayList<>();
        if (entry.value() instanceof DataList list) {
            people.addAll(list.items());
        } else {
            people.add(entry.value());
        }
        for (DataNode person : people) {
            DataNode name = inner(person, "name").orElse(person);
            addTexts(new DataEntry(entry.key(), entry.keyLocation(), name), target, values);
        }
    }

    /** A cover is a file, or keys with values among which a file is, as themes have it. */
    static Optional<Located<String>> picture(DataEntry entry, DataValues values) {
        DataNode file =
                PICTURE_KEYS.stream()
                        .flatMap(key -> inner(entry.value(), key).stream())
                        .findFirst()
                        .orElse(entry.value());
        return unlessFlag(new DataEntry(entry.key(), entry.keyLocation(), file), values);
    }

    /** Reads text; themes of Hexo and Jekyll switch such a key off by {@code false}. */
    static Optional<Located<String>> unlessFlag(DataEntry entry, DataValues values) {
        return values.scalar(entry)
                .filter(text -> text.kind() != ScalarKind.BOOLEAN)
                .map(Located::of);
    }

    /** A permalink of Jekyll may be a pattern, which the whole path has to replace. */
    static Optional<Located<String>> permalink(DataEntry entry, DataValues values) {
        Optional<Located<String>> written = values.scalar(entry).map(Located::of);
        Matcher placeholder = PLACEHOLDER.matcher(written.map(Located::value).orElse(""));
        if (!placeholder.find()) {
            return written;
        }
        values.report(
                Diagnostic.error(
                                "address-invalid",
                                entry.value().location(),
                                "'permalink' has the placeholder "
                                        + placeholder.group(1)
                                        + ", which Cahier does not fill in")
                        .withHint("write the whole path, such as /posts/title/"));
        return Optional.empty();
    }

    private static Optional<DataNode> inner(DataNode node, String key) {
        return node instanceof DataMap map
                ? map.entry(key).map(DataEntry::value)
                : Optional.empty();
    }

    static Optional<Integer> weight(DataEntry entry, DataValues values) {
        return values.integer(entry, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
