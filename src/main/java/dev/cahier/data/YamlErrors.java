package dev.cahier.data;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in the author's words what a YAML parser complains about. */
final class YamlErrors {

    private static final String QUOTES = "put the value in quotes";

    /** A key and the start of its value, as far as the parser understood them. */
    private static final Pattern KEY_AND_VALUE = Pattern.compile("\\s*(- +)?[^\\s:].*?:\\s.*");

    private static final Pattern QUOTED_START = Pattern.compile("[^'\"]*:\\s+(['\"]).*");

    private static final Pattern TIGHT_COLON = Pattern.compile("[^\\s:#'\"]+:\\S.*");

    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("[^\\s:#'\"]+\uff1a.*");

    private static final String KEY_FOLLOWS = "but got a key";

    private YamlErrors() {}

    static DataSyntaxException explain(MarkedYamlEngineException e, SourceSlice slice) {
        String problem = oneLine(e.getProblem());
        // What is never closed is found missing at the end, but has to be mended where it starts.
        boolean unclosed =
                problem.contains("end of stream")
                        || problem.contains("<stream end>")
                        || problem.contains("could not find expected ':'")
                        || problem.contains(KEY_FOLLOWS) && isOnAnotherLine(e);
        Optional<Mark> start = unclosed ? e.getContextMark() : Optional.empty();
        Mark mark = start.or(e::getProblemMark).orElseThrow();
        int index = slice.indexOfCodePoint(mark.getIndex());
        if (problem.contains("escape character") || problem.contains("escape sequence")) {
            return LostBackslash.invalid(DataFormat.YAML, slice, index - 1);
        }
        SourceLocation location = slice.at(index);
        return new DataSyntaxException(
                location, invalid(problem), hint(problem, location, lineBefore(location, slice)));
    }

    /** Returns whether a problem is on another line than the list or map that it is in. */
    private static boolean isOnAnotherLine(MarkedYamlEngineException e) {
        return e.getContextMark()
                .flatMap(start -> e.getProblemMark().map(at -> at.getLine() > start.getLine()))
                .orElse(false);
    }

    /** Returns what to do about a line that should have been {@code key: value}, if that shows. */
    static Optional<String> hintOnKey(String line) {
        if (FULL_WIDTH_COLON.matcher(line).matches()) {
            return Optional.of("use an ordinary colon and a space after it, 'key: value'");
        }
        return TIGHT_COLON.matcher(line).matches()
                ? Optional.of("put a space after the colon, 'key: value'")
                : Optional.empty();
    }

    private static String lineBefore(SourceLocation location, SourceSlice slice) {
        int start = slice.source().offsetOfLine(location.line());
        return start <= slice.start() ? "" : slice.source().at(start - 1).sourceLine();
    }

    static DataSyntaxException badCharacter(ReaderException e, SourceSlice slice) {
        String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
        return new DataSyntaxException(
                slice.at(slice.indexOfCodePoint(e.getPosition())),
                invalid("the control character " + character + " is not allowed"),
                Optional.of("delete it: it is invisible, but it is here"));
    }

    static DataSyntaxException unplaced(YamlEngineException e, SourceSlice slice) {
        return new DataSyntaxException(
                slice.at(0), invalid(oneLine(e.getMessage())), Optional.empty());
    }

    private static Optional<String> hint(
            String problem, SourceLocation location, String lineBefore) {
        String before = location.sourceLine().substring(0, location.column() - 1);
        if (problem.contains("(TAB)")) {
            return Optional.of("indent with spaces, not with tabs");
        }
        if (problem.contains("mapping values are not allowed")) {
            boolean second = KEY_AND_VALUE.matcher(before).matches();
            return second
                    ? Optional.of(QUOTES)
                    : hintOnKey(lineBefore)
                            .map(hint -> hint + ", on the line before")
                            .or(() -> Optional.of("indent this line like the one before it"));
        }
        if (problem.contains("cannot start any token")) {
            char first = location.sourceLine().charAt(location.column() - 1);
            return Optional.of("put a value that starts with " + first + " in quotes");
        }
        if (problem.contains("found '<scalar>'") && QUOTED_START.matcher(before).matches()) {
            return Optional.of("put the whole value in quotes of the other kind");
        }
        if (problem.contains("found '<scalar>'") && before.contains(":")) {
            return Optional.of("put the whole value in quotes");
        }
        if (problem.contains("could not find expected ':'")) {
            return hintOnKey(location.sourceLine())
                    .or(() -> Optional.of("write 'key: value', with a space after the colon"));
        }
        return hintByConstruct(problem);
    }

    private static Optional<String> hintByConstruct(String problem) {
        if (problem.contains("not allowed here") || problem.contains("but found")) {
            return Optional.of(QUOTES);
        }
        if (problem.contains("unexpected character found")) {
            return Optional.of("put a value that starts with * or & in quotes");
        }
        if (problem.contains("end of stream")) {
            return Optional.of("close the quote");
        }
        if (problem.contains("expected ',' or ']'")) {
            return Optional.of("close the list with ]");
        }
        if (problem.contains("expected ',' or '}'")) {
            return Optional.of("close the map with }");
        }
        return Optional.empty();
    }

    private static String invalid(String problem) {
        return "this is not valid YAML: " + problem;
    }

    private static String oneLine(String message) {
        return message.replaceAll("but got [?:]", KEY_FOLLOWS)
                .replaceAll(" ?\\(Do not use .*\\)", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\((\\d+)\\)", "")
                .strip();
    }
}
