package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Turns the tables of a TOML parser into a tree with the places of values. */
final class TomlReader {

    /** The complaints about dates that are written well but do not exist. */
    private static final Pattern IMPOSSIBLE_DATE =
            Pattern.compile("Invalid (date|year|month|day|hour|minute|second)\\b");

    private static final Pattern UNQUOTED_DATE = Pattern.compile("^[^=\"']+=\\s*\\d{1,4}[-/.年]\\d");

    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})\\b");

    private final SourceSlice slice;
    private final String text;
    private final TreeLimits limits = new TreeLimits();
    private final TextEscapes escapes;

    TomlReader(SourceSlice slice, TextEscapes escapes) {
        this.slice = slice;
        this.text = slice.text();
        this.escapes = escapes;
    }

    DataMap read() {
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            throw explain(result.errors().get(0));
        }
        return map(result, slice.at(0), 1);
    }

    private DataMap map(TomlTable table, SourceLocation location, int depth) {
        List<DataEntry> entries = new ArrayList<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            int keyStart = index(table.inputPositionOf(path));
            int valueStart = valueStart(keyStart, table.get(path) instanceof TomlTable);
            DataNode value = node(table.get(path), valueStart, depth + 1);
            entries.add(new DataEntry(escapes.key(key, keyStart), slice.at(keyStart), value));
        }
        return new DataMap(entries, location);
    }

    private DataNode node(Object value, int start, int depth) {
        SourceLocation location = slice.at(start);
        limits.count(1, location);
        limits.checkDepth(depth, location);
        if (value instanceof TomlTable table) {
            return map(table, location, depth);
        }
        if (value instanceof TomlArray array) {
            List<DataNode> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                items.add(node(array.get(i), index(array.inputPositionOf(i)), depth + 1));
            }
            return new DataList(items, location);
        }
        return scalar(value, start, location);
    }

    private DataScalar scalar(Object value, int start, SourceLocation location) {
        if (value instanceof String string) {
            return escapes.scalar(string, start);
        }
        if (value instanceof Boolean) {
            return new DataScalar(value.toString(), ScalarKind.BOOLEAN, location);
        }
        if (value instanceof Number) {
            return new DataScalar(written(start), ScalarKind.NUMBER, location);
        }
        return new DataScalar(written(start), ScalarKind.DATE, location);
    }

    /** Returns the unquoted value that starts at an index, as it is written. */
    private String written(int start) {
        int end = start;
        while (end < text.length() && ",]}#\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end).strip();
    }

    /**
     * Returns where the value of a key starts. A table that has no braces starts at its key: at its
     * header {@code [name]}, or at a dotted key that mentions it.
     */
    private int valueStart(int keyStart, boolean table) {
        if (keyStart < text.length() && text.charAt(keyStart) == '[') {
            return keyStart;
        }
        int i = keyStart;
        while (i < text.length() && text.charAt(i) != '=') {
            char c = text.charAt(i);
            i = c == '"' || c == '\'' ? closingQuote(i) + 1 : i + 1;
        }
        i++;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        boolean braces = i < text.length() && text.charAt(i) == '{';
        return table && !braces ? keyStart : i;
    }

    private int closingQuote(int open) {
        char quote = text.charAt(open);
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += quote == '"' && text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private int index(TomlPosition position) {
        return slice.indexOf(position.line(), position.column());
    }

    private DataSyntaxException explain(TomlParseError error) {
        String message = inWholeFile(error.getMessage().replaceAll("\\s+", " ").strip());
        int index = index(error.position());
        if (IMPOSSIBLE_DATE.matcher(message).lookingAt()) {
            return impossibleDate(index);
        }
        if (message.contains("escape sequence")) {
            return LostBackslash.invalid(DataFormat.TOML, slice, index);
        }
        return new DataSyntaxException(
                slice.at(index),
                "this is not valid TOML: " + message,
                UNQUOTED_DATE.matcher(slice.at(index).sourceLine()).find()
                        ? Optional.of("put the date in quotes")
                        : hint(message));
    }

    /** Lines that the parser mentions are counted from the start of its part of the file. */
    private String inWholeFile(String message) {
        int linesBefore = slice.at(0).line() - 1;
        return LINE.matcher(message)
                .replaceAll(line -> "line " + (Integer.parseInt(line.group(1)) + linesBefore));
    }

    /** The parser points into the date; the author looks for its start. */
    private DataSyntaxException impossibleDate(int index) {
        int start = Math.min(index, text.length());
        while (start > 0 && "=[,\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        while (start < index && text.charAt(start) == ' ') {
            start++;
        }
        return new DataSyntaxException(
                slice.at(start),
                "there is no such date: " + written(start),
                Optional.of("write 2020-11-20 or 2020-11-20T14:13:42+08:00"),
                Optional.of("date-invalid"));
    }

    private Optional<String> hint(String message) {
        if (message.startsWith("Unexpected ':'")) {
            return Optional.of("TOML writes 'key = value'; between --- lines YAML is read");
        }
        if (message.endsWith("expected a value")) {
            return Optional.of("put text in quotes");
        }
        return Optional.empty();
    }
}
