package dev.cahier.note;

import dev.cahier.config.SiteConfig;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataReader;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.TextDecoder;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds out what became of each key of a note's front matter: reads the key alone, with the same
 * code as all of them, and compares what it says with what all of them say.
 */
public final class FrontMatterTrace {

    private static final DataReader DATA = new DataReader("front-matter-syntax");

    private final ZoneId zone;
    private final DataMap map;
    private final FrontMatterFields all;
    private final SourceText source;

    private FrontMatterTrace(SourceText source, DataMap map, ZoneId zone) {
        this.source = source;
        this.map = map;
        this.zone = zone;
        this.all = fields(map, zone, new DataValues("front-matter-type"));
    }

    /**
     * Returns the keys in the order in which they are written.
     *
     * @return none if the note has no front matter, or has one that cannot be read
     */
    public static List<ReadKey> of(String path, byte[] bytes, SiteConfig config) {
        return TextDecoder.decode(path, bytes)
                .source()
                .flatMap(source -> open(source, config.timeZone()))
                .map(FrontMatterTrace::keys)
                .orElse(List.of());
    }

    private static Optional<FrontMatterTrace> open(SourceText source, ZoneId zone) {
        FrontMatterBlock block =
                new FrontMatterSplitter(source, FrontMatterSchema.KEYS.keys()).split();
        return block.format()
                .flatMap(f -> DATA.readMap(f, source, block.start(), block.end()).map())
                .map(map -> new FrontMatterTrace(source, map, zone));
    }

    private List<ReadKey> keys() {
        List<ReadKey> keys = new ArrayList<>();
        for (DataEntry entry : map.entries()) {
            Optional<Key> key = declaration(entry.key());
            Optional<KeyTable<?>> below = key.flatMap(known -> below(known.type()));
            if (below.isPresent() && entry.value() instanceof DataMap inner) {
                inner.entries().forEach(e -> keys.add(nested(entry, e, below.get())));
            } else {
                DataMap alone = new DataMap(List.of(entry), map.location());
                keys.add(read(entry.key(), entry, key, alone, ""));
            }
        }
        return keys;
    }

    private ReadKey nested(DataEntry outer, DataEntry inner, KeyTable<?> table) {
        DataMap value = new DataMap(List.of(inner), outer.value().location());
        DataMap alone =
                new DataMap(
                        List.of(new DataEntry(outer.key(), outer.keyLocation(), value)),
                        map.location());
        String prefix = outer.key() + ".";
        return read(prefix + inner.key(), inner, table.declaration(inner.key()), alone, prefix);
    }

    private ReadKey read(
            String name, DataEntry entry, Optional<Key> key, DataMap alone, String prefix) {
        DataValues values = new DataValues("front-matter-type");
        FrontMatterFields own = fields(alone, zone, values);
        Optional<String> field = own.changed(prefix.isEmpty() ? List.of() : List.of("math"));
        Optional<String> readAs = key.map(known -> prefix + known.sameAs().orElse(known.name()));
        boolean wrong = values.diagnostics().stream().anyMatch(Diagnostic::isError);
        ReadKey.Outcome outcome;
        String remark = "";
        Optional<String> value = Optional.empty();
        if (DataScalar.isEmpty(entry.value())) {
            outcome = ReadKey.Outcome.EMPTY;
        } else if (wrong) {
            outcome = ReadKey.Outcome.REFUSED;
        } else if (key.isEmpty()) {
            outcome = ReadKey.Outcome.KEPT;
            remark = StatedKind.effect(own.frontMatter(), entry.key());
        } else {
            Optional<String> asked = field.or(() -> readAs.filter(FrontMatterFields::has));
            boolean used = asked.isEmpty() || all.says(asked.get(), own);
            outcome = used ? ReadKey.Outcome.USED : ReadKey.Outcome.OVERRULED;
            remark = used ? "" : overruling(asked.get(), alone);
            value = asked.map(own::text).filter(text -> !text.isEmpty());
            if (key.get().type().equals(ValueType.DATE)) {
                value = value.map(date -> date + zoneRemark(alone, own, asked.get()));
            }
        }
        return new ReadKey(
                name,
                entry.keyLocation(),
                written(entry.value()),
                outcome,
                readAs,
                value,
                remark,
                values.diagnostics());
    }

    /** Names the keys that say the same thing and count instead. */
    private String overruling(String field, DataMap alone) {
        Collection<String> keys = new TreeSet<>();
        for (DataEntry other : map.entries()) {
            FrontMatterFields own =
                    fields(
                            new DataMap(List.of(other), map.location()),
                            zone,
                            new DataValues("front-matter-type"));
            boolean same = alone.entries().get(0).key().equals(other.key());
            if (!same && own.value(field).equals(all.value(field))) {
                keys.add("'" + other.key() + "'");
            }
        }
        return String.join(", ", keys) + (keys.isEmpty() ? "another key counts" : " counts");
    }

    /** Returns whether the zone of a date is written or that of the site. */
    private String zoneRemark(DataMap alone, FrontMatterFields own, String field) {
        ZoneId other = ZoneOffset.ofHoursMinutes(-17, -17);
        FrontMatterFields elsewhere = fields(alone, other, new DataValues("front-matter-type"));
        return own.value(field).equals(elsewhere.value(field))
                ? ", the zone that is written"
                : ", the timeZone of the site";
    }

    private static FrontMatterFields fields(DataMap map, ZoneId zone, DataValues values) {
        return new FrontMatterFields(FrontMatterReader.read(map, zone, values).build());
    }

    private static Optional<Key> declaration(String name) {
        return FrontMatterSchema.KEYS.declarations().stream()
                .filter(key -> key.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the keys below a key whose value may be keys. */
    private static Optional<KeyTable<?>> below(ValueType type) {
        if (type instanceof ValueType.Keys keys) {
            return Optional.of(keys.table());
        }
        return type instanceof ValueType.Either either
                ? either.types().stream().flatMap(t -> below(t).stream()).findFirst()
                : Optional.empty();
    }

    private String written(DataNode value) {
        return value instanceof DataScalar scalar
                ? scalar.text().strip()
                : Objects.toString(value.plain());
    }
}
