package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys under {@code theorems} of {@code cahier.yaml}; see {@link TheoremConfig}. */
final class TheoremSchema {

    private static final String ALL = "all";
    private static final String SECTION = "section";
    private static final String TITLED = "titled";
    private static final List<String> WITHIN = List.of("note", SECTION);
    private static final List<String> REFERENCES = List.of("numbered", TITLED);

    /** Names are words in marks and in classes of style sheets. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*");

    static final KeyTable<TheoremSchema> KEYS =
            KeyTable.<TheoremSchema>empty()
                    .with(
                            Key.of(
                                            "page",
                                            ValueType.FLAG,
                                            "Whether the site has the page `/theorems/`, which"
                                                    + " lists all definitions, theorems and"
                                                    + " exercises.")
                                    .withDefault("false")
                                    .withExample("page: true"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.page = on))
                    .with(
                            Key.of(
                                            "within",
                                            new ValueType.Word(WITHIN),
                                            "Where counting starts again: in each note, or in"
                                                    + " each section of a note, as in Theorem 2.3.")
                                    .withDefault("note")
                                    .withExample("within: section"),
                            (b, e, v) ->
                                    v.word("theorems.within", e, WITHIN)
                                            .ifPresent(w -> b.withinSections = w.equals(SECTION)))
                    .with(
                            Key.of(
                                            "shared",
                                            ValueType.either(
                                                    new ValueType.Word(List.of(ALL)),
                                                    new ValueType.ListOf(ValueType.TEXTS)),
                                            "The kinds that are counted together: a list of"
                                                    + " kinds, several such lists, or `all`.")
                                    .otherwise("each kind is counted separately")
                                    .withExample("shared: [theorem, lemma, corollary]"),
                            (b, e, v) -> b.shared = Optional.of(e))
                    .with(
                            Key.of(
                                            "references",
                                            new ValueType.Word(REFERENCES),
                                            "What references show: `Theorem 2`, or"
                                                    + " `Theorem 2 (Taylor)`.")
                                    .withDefault("numbered")
                                    .withExample("references: titled"),
                            (b, e, v) ->
                                    v.word("theorems.references", e, REFERENCES)
                                            .ifPresent(w -> b.titled = w.equals(TITLED)))
                    .with(
                            display(
                                    "proofs",
                                    "Whether the title of a proof says what it proves, and"
                                            + " whether readers can fold it.",
                                    "plain"),
                            (b, e, v) -> display("proofs", e, v).ifPresent(d -> b.proofs = d))
                    .with(
                            display("solutions", "The same for solutions of exercises.", "folded"),
                            (b, e, v) -> display("solutions", e, v).ifPresent(d -> b.solutions = d))
                    .with(
                            Key.of(
                                            "kinds",
                                            new ValueType.Named(
                                                    "kinds",
                                                    ValueType.either(
                                                            ValueType.TEXT,
                                                            new ValueType.Keys(KindBuilder.KEYS))),
                                            "Kinds of the site's own, and changes to those of"
                                                    + " Cahier.")
                                    .withExample(
                                            "kinds: {claim: {name: {en: Claim, zh: 断言}}, remark:"
                                                    + " {numbered: false}}"),
                            TheoremSchema::kinds);

    private boolean page;
    private boolean withinSections;
    private boolean titled;
    private ProofDisplay proofs = TheoremConfig.DEFAULT.proofs();
    private ProofDisplay solutions = TheoremConfig.DEFAULT.solutions();
    private Optional<DataEntry> shared = Optional.empty();
    private final Map<String, TheoremKind> kinds = new LinkedHashMap<>();

    private TheoremSchema() {
        TheoremConfig.DEFAULT.kinds().forEach(kind -> kinds.put(kind.name(), kind));
    }

    static void read(SiteConfigBuilder builder, DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            TheoremSchema schema = new TheoremSchema();
            ConfigKeys.rejectUnknown(KEYS, "theorems.", KEYS.read(map, schema, values), values);
            // Behind all kinds, wherever it is written.
            schema.shared.ifPresent(groups -> schema.share(groups, values));
            builder.theorems = schema.config();
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "keys with values");
        }
    }

    private TheoremConfig config() {
        return new TheoremConfig(
                page, withinSections, titled, proofs, solutions, List.copyOf(kinds.values()));
    }

    private static Key display(String name, String meaning, String fallback) {
        return Key.of(name, new ValueType.Word(ProofDisplay.words()), meaning)
                .withDefault(fallback)
                .withExample(name + ": " + (fallback.equals("folded") ? "open" : "folded"));
    }

    private static Optional<ProofDisplay> display(String name, DataEntry entry, DataValues values) {
        return values.word("theorems." + name, entry, ProofDisplay.words())
                .flatMap(ProofDisplay::of);
    }

    private void kinds(DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            map.entries().forEach(kind -> kind(kind, values));
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType("theorems.kinds", entry.value(), "kinds with names or keys");
        }
    }

    private void kind(DataEntry entry, DataValues values) {
        String name = entry.key().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            values.report(
                    Diagnostic.error(
                                    ConfigSchema.VALUE,
                                    entry.keyLocation(),
                                    "the kind '" + entry.key() + "' must be one word")
                            .withHint("its name on pages may have several: 'name: Open problem'"));
            return;
        }
        KindBuilder builder = new KindBuilder();
        builder.read(entry, values);
        if (builder.like.isPresent() && TheoremKind.BuiltIn.of(name).isPresent()) {
            values.report(
                    Diagnostic.error(
                                    ConfigSchema.VALUE,
                                    entry.keyLocation(),
                                    "'" + name + "' is a kind of Cahier and cannot be like another")
                            .withHint("give your own kind another name"));
        }
        kinds.merge(name, builder.own(name), (old, own) -> builder.changed(old));
    }

    private void share(DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataScalar scalar
                && scalar.text().strip().equalsIgnoreCase(ALL)) {
            kinds.replaceAll((name, kind) -> kind.countedBy(ALL));
        } else if (entry.value() instanceof DataList list) {
            boolean several = list.items().stream().anyMatch(DataList.class::isInstance);
            for (DataNode group : several ? list.items() : List.<DataNode>of(list)) {
                DataEntry part = new DataEntry("theorems.shared", entry.keyLocation(), group);
                share(values.texts(part), values);
            }
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType("theorems.shared", entry.value(), "lists of kinds, or all");
        }
    }

    private void share(List<DataScalar> group, DataValues values) {
        List<String> known = new ArrayList<>();
        for (DataScalar scalar : group) {
            String name = scalar.text().toLowerCase(Locale.ROOT);
            if (kinds.containsKey(name)) {
                known.add(name);
            } else {
                unknownKind("theorems.shared", scalar.text(), scalar.location(), values);
            }
        }
        known.forEach(name -> kinds.computeIfPresent(name, (n, k) -> k.countedBy(known.get(0))));
    }

    private void unknownKind(String key, String name, SourceLocation location, DataValues values) {
        values.report(
                Diagnostic.error(
                                ConfigSchema.VALUE,
                                location,
                                "'" + key + "' names '" + name + "', which is not a kind")
                        .withHint(
                                DidYouMean.among(kinds.keySet(), name.toLowerCase(Locale.ROOT))
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("known: " + String.join(", ", kinds.keySet()))));
    }

    /** A kind being read. */
    private static final class KindBuilder {

        private static final KeyTable<KindBuilder> KEYS =
                KeyTable.<KindBuilder>empty()
                        .with(
                                Key.of(
                                                "name",
                                                ValueType.either(
                                                        ValueType.TEXT,
                                                        new ValueType.Named(
                                                                "language tags", ValueType.TEXT)),
                                                "What pages call it: one name, or one for each"
                                                        + " language. Notes can use these names,"
                                                        + " too.")
                                        .otherwise("the kind itself")
                                        .withExample("name: {en: Claim, zh: 断言}"),
                                KindBuilder::name)
                        .with(
                                Key.of(
                                                "numbered",
                                                ValueType.FLAG,
                                                "Whether such callouts have numbers.")
                                        .otherwise("as the kind that it is like")
                                        .withExample("numbered: false"),
                                (b, e, v) -> b.numbered = v.flag(e))
                        .with(
                                Key.of(
                                                "like",
                                                new ValueType.Word(TheoremKind.BuiltIn.words()),
                                                "The kind of Cahier that it looks and behaves"
                                                        + " like.")
                                        .withDefault("theorem")
                                        .withExample("like: exercise"),
                                (b, e, v) ->
                                        v.word(
                                                        "theorems.kinds.like",
                                                        e,
                                                        TheoremKind.BuiltIn.words())
                                                .flatMap(TheoremKind.BuiltIn::of)
                                                .ifPresent(like -> b.like = Optional.of(like)));

        private final Map<String, String> names = new LinkedHashMap<>();
        private Optional<Boolean> numbered = Optional.empty();
        private Optional<TheoremKind.BuiltIn> like = Optional.empty();

        private void read(DataEntry entry, DataValues values) {
            if (entry.value() instanceof DataMap map) {
                String prefix = "theorems.kinds." + entry.key() + ".";
                ConfigKeys.rejectUnknown(KEYS, prefix, KEYS.read(map, this, values), values);
            } else if (!DataScalar.isEmpty(entry.value())) {
                name(entry, values);
            }
        }

        private void name(DataEntry entry, DataValues values) {
            if (entry.value() instanceof DataMap map) {
                for (DataEntry name : map.entries()) {
                    if (LanguageSchema.isTag(
                            "theorems.kinds", name.key(), name.keyLocation(), values)) {
                        values.text(name)
                                .ifPresent(n -> names.put(name.key().toLowerCase(Locale.ROOT), n));
                    }
                }
            } else {
                values.text(entry).ifPresent(text -> names.put("", text));
            }
        }

        private TheoremKind own(String name) {
            TheoremKind.BuiltIn kind = like.orElse(TheoremKind.BuiltIn.THEOREM);
            TheoremKind base = TheoremConfig.DEFAULT.kind(kind.word()).orElseThrow();
            Map<String, String> shown = new LinkedHashMap<>(names);
            if (!shown.containsKey("")) {
                shown.put("", shown.values().stream().findFirst().orElse(capitalised(name)));
            }
            return new TheoremKind(
                    name,
                    kind,
                    marks(List.of(name)),
                    shown,
                    numbered.orElse(base.numbered()),
                    name);
        }

        private TheoremKind changed(TheoremKind builtIn) {
            return new TheoremKind(
                    builtIn.name(),
                    builtIn.like(),
                    marks(builtIn.marks()),
                    names,
                    numbered.orElse(builtIn.numbered()),
                    builtIn.counter());
        }

        private List<String> marks(List<String> before) {
            List<String> marks = new ArrayList<>(before);
            names.values().stream().filter(name -> !marks.contains(name)).forEach(marks::add);
            return marks;
        }

        private static String capitalised(String name) {
            int first = Character.charCount(name.codePointAt(0));
            return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
        }
    }
}
