package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML, TOML and JSON into one kind of tree. Immutable and safe for use by several threads.
 *
 * <p>A tree is at most {@value #MAX_DEPTH} levels deep and, with YAML's aliases written out, has at
 * most {@value #MAX_NODES} values in at most {@value #MAX_LENGTH} characters, so that no small text
 * can fill the memory.
 */
public final class DataReader {

    /** How deep lists and maps may stand in each other. */
    static final int MAX_DEPTH = 64;

    /** How many values one text may hold. */
    static final int MAX_NODES = 20_000;

    /** How many characters one text may have: a hundred pages. */
    static final int MAX_LENGTH = 300_000;

    private static final String LIMIT = "limit-exceeded";

    private final String syntaxCode;

    /**
     * Creates a reader.
     *
     * @param syntaxCode the code of its errors, such as {@code config-syntax}
     */
    public DataReader(String syntaxCode) {
        this.syntaxCode = syntaxCode;
    }

    /**
     * Reads a part of a file; all positions are those in the whole file.
     *
     * <p>Reading ends at the first error of syntax, since what a parser reports after it is mostly
     * its consequence. A text that lost a backslash to its double quotes is reported, and read as
     * it was meant.
     *
     * @param source the whole file
     * @param start index of the part's first character, 0-based
     * @param end index after the part's last character
     */
    public DataRead read(DataFormat format, SourceText source, int start, int end) {
        if (end - start > MAX_LENGTH) {
            return new DataRead(
                    Optional.empty(),
                    List.of(
                            Diagnostic.error(
                                            LIMIT,
                                            source.at(start),
                                            "this has more than " + MAX_LENGTH + " characters")
                                    .withHint("move long texts into the body of a note")));
        }
        SourceSlice slice = new SourceSlice(source, start, end);
        TextEscapes escapes = new TextEscapes(format, slice);
        try {
            return new DataRead(parse(format, slice, escapes), escapes.problems());
        } catch (DataSyntaxException e) {
            List<Diagnostic> problems = new ArrayList<>(escapes.problems());
            problems.add(e.toDiagnostic(syntaxCode));
            return new DataRead(Optional.empty(), problems);
        }
    }

    /**
     * Reads a part of a file that has to hold keys with values, like {@link #read}.
     *
     * @return a read whose root, where there is one, is a {@link DataMap}
     */
    public DataRead readMap(DataFormat format, SourceText source, int start, int end) {
        DataRead read = read(format, source, start, end);
        if (read.root().isEmpty() || read.root().get() instanceof DataMap) {
            return read;
        }
        DataNode root = read.root().get();
        Diagnostic wrong =
                Diagnostic.error(
                                syntaxCode,
                                root.location(),
                                "keys with values are expected here, not " + root.description())
                        .withHint(
                                YamlErrors.hintOnKey(root.location().sourceLine())
                                        .orElse("write 'key: value', one on each line"));
        return new DataRead(Optional.empty(), List.of(wrong));
    }

    private static Optional<DataNode> parse(
            DataFormat format, SourceSlice slice, TextEscapes escapes) {
        return switch (format) {
            case YAML -> new YamlReader(slice, escapes).read();
            case TOML -> Optional.of(new TomlReader(slice, escapes).read());
            case JSON -> new JsonReader(slice, escapes).read();
        };
    }
}
