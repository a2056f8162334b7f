package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Builds a tree from the tokens of a JSON parser. */
final class JsonReader {

    /** The start of an object whose braces are left out, as in front matter of Hexo. */
    private static final Pattern MEMBER =
            Pattern.compile("\\A\\s*\"(?:[^\"\\\\]|\\\\.){1,200}\"\\s*:");

    private final SourceSlice slice;
    private final String text;
    private final TreeLimits limits = new TreeLimits();
    private final TextEscapes escapes;

    /** How many characters before the text are read, which the file does not have. */
    private final int braces;

    JsonReader(SourceSlice slice, TextEscapes escapes) {
        this.slice = slice;
        this.text = slice.text();
        this.escapes = escapes;
        this.braces = MEMBER.matcher(text).find() ? 1 : 0;
    }

    /** Returns the only value of the text, empty when there is none. */
    Optional<DataNode> read() {
        String whole = braces == 0 ? text : "{" + text + "}";
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), whole)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            DataNode root = node(parser, first, 1);
            if (parser.nextToken() != null) {
                throw new DataSyntaxException(
                        place(parser), "there is more after the JSON value", Optional.empty());
            }
            return Optional.of(root);
        } catch (JacksonException e) {
            throw explain(e);
        }
    }

    private DataNode node(JsonParser parser, JsonToken token, int depth) {
        SourceLocation location = place(parser);
        limits.count(1, location);
        limits.checkDepth(depth, location);
        return switch (token) {
            case START_OBJECT -> map(parser, location, depth);
            case START_ARRAY -> list(parser, location, depth);
            case VALUE_TRUE, VALUE_FALSE -> scalar(parser, ScalarKind.BOOLEAN, location);
            case VALUE_NULL -> scalar(parser, ScalarKind.EMPTY, location);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    scalar(parser, ScalarKind.NUMBER, location);
            case VALUE_STRING -> escapes.scalar(parser.getString(), index(parser));
            default -> throw new IllegalStateException("no value: " + token);
        };
    }

    private DataNode map(JsonParser parser, SourceLocation location, int depth) {
        List<DataEntry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = escapes.key(parser.getString(), index(parser));
            SourceLocation keyLocation = place(parser);
            DataNode value = node(parser, parser.nextToken(), depth + 1);
            entries.add(new DataEntry(key, keyLocation, value));
        }
        TreeLimits.checkKeys(entries);
        return new DataMap(entries, location);
    }

    private DataNode list(JsonParser parser, SourceLocation location, int depth) {
        List<DataNode> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            items.add(node(parser, t, depth + 1));
        }
        return new DataList(items, location);
    }

    private static DataScalar scalar(JsonParser parser, ScalarKind kind, SourceLocation location) {
        String text = kind == ScalarKind.EMPTY ? "" : parser.getString();
        return new DataScalar(text, kind, location);
    }

    private SourceLocation place(JsonParser parser) {
        return slice.at(index(parser));
    }

    private int index(JsonParser parser) {
        return Math.max(0, (int) parser.currentTokenLocation().getCharOffset() - braces);
    }

    private DataSyntaxException explain(JacksonException e) {
        int index = e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset() - braces;
        String message =
                e.getOriginalMessage()
                        .replaceAll("\\(start marker at .*", "")
                        .replaceAll(" \\(code \\d+\\)", "")
                        .replaceAll(": maybe a \\(non-standard\\) comment.*", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (message.contains("character escape")) {
            return LostBackslash.invalid(DataFormat.JSON, slice, index - 1);
        }
        return new DataSyntaxException(
                slice.at(index), "this is not valid JSON: " + message, hint(index));
    }

    private Optional<String> hint(int index) {
        String before = text.substring(0, Math.min(Math.max(index, 0), text.length())).strip();
        if (before.endsWith(",")
                && index < text.length()
                && "}]".indexOf(text.charAt(index)) >= 0) {
            return Optional.of("JSON has no comma after the last value");
        }
        if (index >= 0 && index < text.length() && text.charAt(index) == '\'') {
            return Optional.of("JSON puts text in double quotes");
        }
        if (index >= 0 && index < text.length() && "/#".indexOf(text.charAt(index)) >= 0) {
            return Optional.of("JSON has no comments");
        }
        return Optional.empty();
    }
}
