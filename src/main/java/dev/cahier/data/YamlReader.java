package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Builds a tree from the events of a YAML parser.
 *
 * <p>Events, rather than the parser's own tree, because that is built by unbounded recursion and
 * shares the nodes of aliases.
 */
final class YamlReader {

    private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();

    /** Tells numbers, flags and nulls from texts. */
    private static final ScalarResolver KINDS = new CoreSchema().getScalarResolver();

    private final SourceSlice slice;
    private final Iterator<Event> events;
    private final Map<Anchor, DataNode> anchors = new HashMap<>();
    private final TreeLimits limits = new TreeLimits();
    private final TextEscapes escapes;

    YamlReader(SourceSlice slice, TextEscapes escapes) {
        this.slice = slice;
        this.escapes = escapes;
        this.events = new Parse(SETTINGS).parseString(slice.text()).iterator();
    }

    /** Returns the only document of the text, empty when there is none. */
    Optional<DataNode> read() {
        try {
            return document();
        } catch (MarkedYamlEngineException e) {
            throw YamlErrors.explain(e, slice);
        } catch (ReaderException e) {
            throw YamlErrors.badCharacter(e, slice);
        } catch (YamlEngineException e) {
            throw YamlErrors.unplaced(e, slice);
        }
    }

    private Optional<DataNode> document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        DataNode root = node(events.next(), 1);
        events.next();
        Event next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw new DataSyntaxException(
                    place(next), "a second YAML document starts here", Optional.empty());
        }
        return DataScalar.isEmpty(root) ? Optional.empty() : Optional.of(root);
    }

    private DataNode node(Event event, int depth) {
        SourceLocation location = place(event);
        limits.checkDepth(depth, location);
        if (event instanceof AliasEvent alias) {
            return repeated(alias, location);
        }
        limits.count(1, location);
        DataNode node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar, location);
        } else if (event instanceof SequenceStartEvent) {
            node = list(location, depth);
        } else {
            node = map(location, depth);
        }
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private DataNode repeated(AliasEvent alias, SourceLocation location) {
        DataNode node = anchors.get(alias.getAlias());
        if (node == null) {
            throw new DataSyntaxException(
                    location,
                    "'*" + alias.getAlias() + "' is a YAML alias, and nothing has that name",
                    Optional.of("put a value that starts with * in quotes"));
        }
        limits.count(TreeLimits.size(node), location);
        return node;
    }

    private DataNode list(SourceLocation location, int depth) {
        List<DataNode> items = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
            items.add(node(e, depth + 1));
        }
        return new DataList(items, location);
    }

    private DataNode map(SourceLocation location, int depth) {
        List<DataEntry> entries = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            SourceLocation keyLocation = place(e);
            if (!(node(e, depth + 1) instanceof DataScalar key)) {
                throw new DataSyntaxException(
                        keyLocation,
                        "a key must be a single value",
                        Optional.of("put a value that starts with [ or { in quotes"));
            }
            DataNode value = node(events.next(), depth + 1);
            entries.add(new DataEntry(key.text(), keyLocation, value));
        }
        TreeLimits.checkKeys(entries);
        return new DataMap(MergedKeys.in(entries), location);
    }

    private DataScalar scalar(ScalarEvent event, SourceLocation location) {
        String text = event.getValue();
        String tag = event.getTag().orElse("");
        if (!tag.isEmpty() && !tag.equals("!") && !tag.startsWith(Tag.PREFIX)) {
            throw new DataSyntaxException(
                    location,
                    "'" + tag + "' is a YAML tag that means nothing here",
                    Optional.of("put a value that starts with ! in quotes"));
        }
        if (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
            return escapes.scalar(text, openingQuote(event));
        }
        boolean quoted = !event.isPlain() || tag.equals("!") || tag.equals(Tag.STR.getValue());
        String seen = escapes.seen(text, index(event));
        return new DataScalar(seen, quoted ? ScalarKind.STRING : kind(seen), location);
    }

    private ScalarKind kind(String text) {
        Tag tag = KINDS.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return ScalarKind.EMPTY;
        }
        if (tag.equals(Tag.BOOL)) {
            return ScalarKind.BOOLEAN;
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return ScalarKind.NUMBER;
        }
        return DateForm.matches(text) ? ScalarKind.DATE : ScalarKind.STRING;
    }

    /** A tag or an anchor may stand before the quote. */
    private int openingQuote(ScalarEvent event) {
        return slice.text().indexOf('"', index(event));
    }

    private SourceLocation place(Event event) {
        return slice.at(index(event));
    }

    private int index(Event event) {
        return slice.indexOfCodePoint(event.getStartMark().orElseThrow().getIndex());
    }
}
