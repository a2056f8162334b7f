package dev.cahier.note;

import dev.cahier.data.DataFormat;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the front matter of a note: YAML between {@code ---} lines, TOML between {@code +++} lines,
 * or a JSON object, at the start of the file or after blank lines. The lines may be longer, the
 * opening one may name the format ({@code ---toml}), Hexo's lines of {@code ;;;} hold JSON, and
 * {@link UnopenedFrontMatter} finds keys without an opening line.
 *
 * <p>A first line {@code ---} may also be a thematic break of Markdown. It opens front matter when
 * a later line closes it, unless a blank line follows it and nothing up to the closing line looks
 * like a key; and, unclosed, when keys follow it, which is then an error. A longer line opens front
 * matter only if a known key follows it.
 */
final class FrontMatterSplitter {

    private static final String UNCLOSED = "front-matter-unclosed";

    /** White space, with characters that editors leave at the start of a file. */
    private static final String SPACE = "[\\s\\uFEFF\\u200B\\u00A0\\u3000]*+";

    private static final Pattern OPENING =
            Pattern.compile(
                    "\\A"
                            + SPACE
                            + "(?<line>(?<![^\\n\\uFEFF\\u200B])(?<marks>-{3,}|\\+{3,}|;{3,})"
                            + "[ \\t]*(?<format>[A-Za-z]*)[ \\t]*(?:\\n|\\z))");

    private static final Pattern JSON_OPENING =
            Pattern.compile("\\A" + SPACE + "\\{(?=\\s*(\"|\\}\\s*(\\n|\\z)))");

    /** YAML 1.2 §9.1.4 lets a document end with three dots, which Pandoc's users write. */
    private static final Pattern DASHES =
            Pattern.compile("^(?:-{3,}|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

    private static final Pattern PLUS_SIGNS =
            Pattern.compile("^\\+{3,}[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

    private static final Pattern SEMICOLONS =
            Pattern.compile("^;{3,}[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

    private static final Pattern KEY =
            Pattern.compile("^[ \\t]*[\"']?([\\p{L}\\d_.-]+)[\"']?[ \\t]*:(?=\\s|\\z)");

    /** A key of YAML or JSON, or one of TOML. */
    private static final Pattern KEY_OR_NAME =
            Pattern.compile("^[\"']?([\\w.-]+)[\"']?[ \\t]*[:=]");

    private static final Pattern KEY_LINE = Pattern.compile(KEY.pattern(), Pattern.MULTILINE);

    private static final Map<String, DataFormat> FORMATS =
            Map.of(
                    "yaml", DataFormat.YAML,
                    "yml", DataFormat.YAML,
                    "toml", DataFormat.TOML,
                    "json", DataFormat.JSON);

    private static final Set<String> FOREIGN_FORMATS =
            Set.of("js", "javascript", "coffee", "coffeescript", "cson", "ini", "xml");

    private final SourceText source;
    private final String text;
    private final Set<String> knownKeys;

    /**
     * @param knownKeys the keys by which unclosed front matter is recognised after a blank line
     */
    FrontMatterSplitter(SourceText source, Set<String> knownKeys) {
        this.source = source;
        this.text = source.text();
        this.knownKeys = knownKeys;
    }

    FrontMatterBlock split() {
        Matcher opening = OPENING.matcher(text);
        if (opening.find()) {
            FrontMatterBlock block = opened(opening);
            return block.isAbsent() ? unopened() : block;
        }
        Matcher json = JSON_OPENING.matcher(text);
        return json.find() ? json(json.end() - 1) : unopened();
    }

    private FrontMatterBlock unopened() {
        return new UnopenedFrontMatter(source, knownKeys).find();
    }

    private FrontMatterBlock opened(Matcher opening) {
        String marks = opening.group("marks");
        String format = opening.group("format").toLowerCase(Locale.ROOT);
        int start = opening.start("line");
        if (FOREIGN_FORMATS.contains(format)) {
            return FrontMatterBlock.failed(
                    Diagnostic.error(
                                    "front-matter-format",
                                    source.at(start),
                                    "Cahier cannot read front matter in '"
                                            + opening.group("format")
                                            + "'")
                            .withHint("write it in YAML, between two lines of ---"));
        }
        if (!format.isEmpty() && !FORMATS.containsKey(format)) {
            return FrontMatterBlock.none();
        }
        boolean exact = marks.length() == 3 || !format.isEmpty();
        if (!exact && !startsWithKnownKey(text.substring(opening.end()))) {
            return FrontMatterBlock.none();
        }
        if (!format.isEmpty()) {
            return between(opening, closing(marks), FORMATS.get(format));
        }
        return switch (marks.charAt(0)) {
            case '-' -> yaml(opening);
            case '+' -> between(opening, PLUS_SIGNS, DataFormat.TOML);
            default -> semicolons(opening);
        };
    }

    private static Pattern closing(String marks) {
        return switch (marks.charAt(0)) {
            case '-' -> DASHES;
            case '+' -> PLUS_SIGNS;
            default -> SEMICOLONS;
        };
    }

    private FrontMatterBlock between(Matcher opening, Pattern closingLine, DataFormat format) {
        Matcher closing = closingLine.matcher(text);
        return closing.find(opening.end())
                ? FrontMatterBlock.of(format, opening.end(), closing.start(), closing.end())
                : unclosed(opening.start("line"), opening.group("marks"));
    }

    /** Hexo's users write JSON between these lines, and some write YAML. */
    private FrontMatterBlock semicolons(Matcher opening) {
        String rest = text.substring(opening.end()).stripLeading();
        boolean json = rest.startsWith("\"") || rest.startsWith("{");
        return json || startsWithKey(rest)
                ? between(opening, SEMICOLONS, json ? DataFormat.JSON : DataFormat.YAML)
                : FrontMatterBlock.none();
    }

    private FrontMatterBlock yaml(Matcher opening) {
        int start = opening.end();
        Matcher closing = DASHES.matcher(text);
        if (closing.find(start)) {
            return isBetweenBreaks(text.substring(start, closing.start()))
                    ? FrontMatterBlock.none()
                    : FrontMatterBlock.of(DataFormat.YAML, start, closing.start(), closing.end());
        }
        return startsWithKey(text.substring(start))
                ? unclosed(opening.start("line"), opening.group("marks"))
                : FrontMatterBlock.none();
    }

    /** Returns whether text between two {@code ---} lines is prose, rather than keys gone wrong. */
    private static boolean isBetweenBreaks(String between) {
        boolean blankFirst = between.matches("(?s)[ \\t]*\\n.*");
        return blankFirst && !between.isBlank() && !KEY_LINE.matcher(between).find();
    }

    /** After a blank line only a known key counts: prose has colons too. */
    private boolean startsWithKey(String rest) {
        String keys = rest.stripLeading();
        int skipped = rest.length() - keys.length();
        boolean blankFirst = rest.substring(0, skipped).contains("\n");
        Matcher key = KEY.matcher(keys);
        return key.find() && (!blankFirst || knownKeys.contains(key.group(1)));
    }

    private boolean startsWithKnownKey(String rest) {
        Matcher key = KEY_OR_NAME.matcher(rest);
        return key.find() && knownKeys.contains(key.group(1));
    }

    private FrontMatterBlock json(int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return jsonUntil(start, i + 1);
                }
            }
        }
        return unclosed(start, "}");
    }

    private FrontMatterBlock jsonUntil(int start, int end) {
        int lineEnd = text.indexOf('\n', end);
        int next = lineEnd < 0 ? text.length() : lineEnd + 1;
        if (!text.substring(end, next).isBlank()) {
            return FrontMatterBlock.failed(
                    Diagnostic.error(
                                    "front-matter-syntax",
                                    source.at(end),
                                    "there is more on the line that ends the JSON front matter")
                            .withHint("start the note's text on a line of its own"));
        }
        return FrontMatterBlock.of(DataFormat.JSON, start, end, next);
    }

    private FrontMatterBlock unclosed(int offset, String closing) {
        return FrontMatterBlock.failed(
                Diagnostic.error(
                                UNCLOSED,
                                source.at(offset),
                                "the front matter that starts here does not end")
                        .withHint("close it with " + closing + " on a line of its own"));
    }
}
