package dev.cahier.note;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.MacroReader;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ScalarKind;
import dev.cahier.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of front matter; {@link FrontMatter} says what each means. */
final class FrontMatterSchema {

    static final KeyTable<FrontMatterBuilder> KEYS =
            KeyTable.<FrontMatterBuilder>empty()
                    .with("title", (b, e, v) -> b.title = v.scalar(e).map(Located::of))
                    .with("date", (b, e, v) -> b.date = DateReader.read(e, b.zone, v))
                    .with("lastmod", (b, e, v) -> b.lastmod = DateReader.read(e, b.zone, v))
                    .with("updated", (b, e, v) -> b.updated = DateReader.read(e, b.zone, v))
                    .with("publishDate", (b, e, v) -> b.publishDate = DateReader.read(e, b.zone, v))
                    .with("expiryDate", (b, e, v) -> b.expiryDate = DateReader.read(e, b.zone, v))
                    .with("author", (b, e, v) -> addNames(e, b.authors, v))
                    .with("authors", (b, e, v) -> addNames(e, b.authors, v))
                    .with("tags", (b, e, v) -> b.tags.addAll(TermList.read(e, v)))
                    .with("tag", (b, e, v) -> b.tags.addAll(TermList.read(e, v)))
                    .with("categories", (b, e, v) -> b.categories.addAll(TermList.read(e, v)))
                    .with("category", (b, e, v) -> b.categories.addAll(TermList.read(e, v)))
                    .with("series", (b, e, v) -> addTexts(e, b.series, v))
                    .with("summary", (b, e, v) -> b.summary = v.scalar(e).map(Located::of))
                    .with("description", (b, e, v) -> b.description = v.scalar(e).map(Located::of))
                    .with("excerpt", (b, e, v) -> b.excerpt = unlessFlag(e, v))
                    .with("images", (b, e, v) -> addLocated(e, b.images, v))
                    .with("cover", (b, e, v) -> b.cover = picture(e, v))
                    .with("image", (b, e, v) -> b.image = picture(e, v))
                    .with("share", (b, e, v) -> b.share = v.flag(e))
                    .with("math", FrontMatterSchema::math)
                    .with("macros", (b, e, v) -> b.macros.addAll(MacroReader.read(e, v)))
                    .with("draft", (b, e, v) -> b.draft = v.flag(e).orElse(false))
                    .with("published", (b, e, v) -> b.published &= v.flag(e).orElse(true))
                    // Obsidian's word for it.
                    .with("publish", (b, e, v) -> b.published &= v.flag(e).orElse(true))
                    .with("headless", (b, e, v) -> b.headless = v.flag(e).orElse(false))
                    .with("slug", (b, e, v) -> b.slug = v.scalar(e).map(Located::of))
                    .with("url", (b, e, v) -> b.url = v.scalar(e).map(Located::of))
                    .with("permalink", (b, e, v) -> b.permalink = permalink(e, v))
                    .with("aliases", (b, e, v) -> addLocated(e, b.aliases, v))
                    .with("alias", (b, e, v) -> addLocated(e, b.aliases, v))
                    .with("redirect_from", (b, e, v) -> addLocated(e, b.aliases, v))
                    .with("weight", (b, e, v) -> b.weight = weight(e, v))
                    .with("toc", (b, e, v) -> b.toc = v.flag(e))
                    .with("lang", (b, e, v) -> b.lang = v.text(e))
                    .with("translationKey", (b, e, v) -> b.translationKey = v.text(e))
                    .with("translations", (b, e, v) -> b.translationKey = v.text(e))
                    .with("comments", (b, e, v) -> b.comments = v.flag(e))
                    .with("search", (b, e, v) -> b.search = v.flag(e).orElse(true))
                    .with("params", (b, e, v) -> v.map(e).ifPresent(map -> b.params = map));

    private static final KeyTable<FrontMatterBuilder> MATH =
            KeyTable.<FrontMatterBuilder>empty()
                    .with("default", (b, e, v) -> b.math = MathFlag.read(e, v).or(() -> b.math))
                    // As themes of Hugo have it.
                    .with("enable", (b, e, v) -> b.math = MathFlag.read(e, v).or(() -> b.math))
                    .with("macros", (b, e, v) -> b.macros.addAll(MacroReader.read(e, v)))
                    .with(
                            "numbers",
                            (b, e, v) ->
                                    b.numbers =
                                            v.word("math.numbers", e, EquationNumbers.words())
                                                    .flatMap(EquationNumbers::of))
                    .with(
                            "double",
                            (b, e, v) ->
                                    b.doubleDollars =
                                            v.word("math.double", e, DoubleDollars.words())
                                                    .flatMap(DoubleDollars::of));

    /**
     * Keys of Hugo, Hexo and Jekyll, and words of their themes, that stand one letter from a key of
     * ours and yet are no slips of the pen.
     */
    static final Set<String> NO_TYPOS = Set.of("data", "height", "path", "top", "update");

    /** Where themes of Hugo and Jekyll keep the file of a cover. */
    private static final List<String> PICTURE_KEYS =
            List.of("image", "path", "src", "url", "feature");

    private static final Pattern PLACEHOLDER = Pattern.compile("(?:^|/)(:[a-z]\\w*)");

    private FrontMatterSchema() {}

    /** Whether there are formulas, or how they are treated: then there are some. */
    private static void math(FrontMatterBuilder builder, DataEntry entry, DataValues values) {
        if (!(entry.value() instanceof DataMap map)) {
            builder.math = MathFlag.read(entry, values);
            return;
        }
        builder.math = Optional.of(true);
        MATH.read(map, builder, values)
                .forEach(
                        unknown ->
                                values.report(
                                        Diagnostic.error(
                                                        "front-matter-key",
                                                        unknown.keyLocation(),
                                                        "'math."
                                                                + unknown.key()
                                                                + "' is not a key of a note")
                                                .withHint(
                                                        "known: "
                                                                + String.join(", ", MATH.keys()))));
    }

    private static void addTexts(DataEntry entry, List<String> target, DataValues values) {
        values.texts(entry).stream().map(DataScalar::text).forEach(target::add);
    }

    private static void addLocated(
            DataEntry entry, List<Located<String>> target, DataValues values) {
        for (DataScalar scalar : values.texts(entry)) {
            if (target.stream().noneMatch(known -> known.value().equals(scalar.text()))) {
                target.add(Located.of(scalar));
            }
        }
    }

    /** Authors are names, or keys with values among which is {@code name}, as Hugo has it. */
    private static void addNames(DataEntry entry, List<String> target, DataValues values) {
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
    private static Optional<Located<String>> picture(DataEntry entry, DataValues values) {
        DataNode file =
                PICTURE_KEYS.stream()
                        .flatMap(key -> inner(entry.value(), key).stream())
                        .findFirst()
                        .orElse(entry.value());
        return unlessFlag(new DataEntry(entry.key(), entry.keyLocation(), file), values);
    }

    /** Reads text; themes of Hexo and Jekyll switch such a key off by {@code false}. */
    private static Optional<Located<String>> unlessFlag(DataEntry entry, DataValues values) {
        return values.scalar(entry)
                .filter(text -> text.kind() != ScalarKind.BOOLEAN)
                .map(Located::of);
    }

    /** A permalink of Jekyll may be a pattern, which the whole path has to replace. */
    private static Optional<Located<String>> permalink(DataEntry entry, DataValues values) {
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

    private static Optional<Integer> weight(DataEntry entry, DataValues values) {
        return values.integer(entry, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
