package dev.cahier.note;

import dev.cahier.data.DataFormat;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the front matter of a note: YAML between {@code ---} lines, TOML between {@code +++} lines,
 * or a JSON object, at the start of the file or after blank lines.
 *
 * <p>A first line {@code ---} may also be a thematic break of Markdown. It opens front matter when
 * a later line closes it, unless a blank line follows it and nothing up to the closing line looks
 * like a key; and, unclosed, when keys follow it, which is then an error.
 */
final class FrontMatterSplitter {

    private static final String UNCLOSED = "front-matter-unclosed";

    private static final Pattern OPENING =
            Pattern.compile("\\A[ \\t\\n]*(?<![^\\n])(---|\\+\\+\\+)[ \\t]*(?:\\n|\\z)");

    private static final Pattern JSON_OPENING =
            Pattern.compile("\\A\\s*\\{(?=\\s*(\"|\\}\\s*(\\n|\\z)))");

    /** YAML 1.2 §9.1.4 lets a document end with three dots, which Pandoc's users write. */
    private static final Pattern YAML_CLOSING =
            Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

    private static final Pattern TOML_CLOSING =
            Pattern.compile("^\\+\\+\\+[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

    private static final Pattern KEY =
            Pattern.compile("^[ \\t]*[\"']?([\\p{L}\\d_.-]+)[\"']?[ \\t]*:(?=\\s|\\z)");

    private static final Pattern KEY_LINE = Pattern.compile(KEY.pattern(), Pattern.MULTILINE);

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
            return opening.group(1).equals("---") ? yaml(opening) : toml(opening);
        }
        Matcher json = JSON_OPENING.matcher(text);
        return json.find() ? json(json.end() - 1) : FrontMatterBlock.none();
    }

    private FrontMatterBlock yaml(Matcher opening) {
        int start = opening.end();
        Matcher closing = YAML_CLOSING.matcher(text);
        if (closing.find(start)) {
            return isBetweenBreaks(text.substring(start, closing.start()))
                    ? FrontMatterBlock.none()
                    : FrontMatterBlock.of(DataFormat.YAML, start, closing.start(), closing.end());
        }
        return startsWithKey(text.substring(start))
                ? unclosed(opening.start(1), "---")
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

    private FrontMatterBlock toml(Matcher opening) {
        Matcher closing = TOML_CLOSING.matcher(text);
        return closing.find(opening.end())
                ? FrontMatterBlock.of(
                        DataFormat.TOML, opening.end(), closing.start(), closing.end())
                : unclosed(opening.start(1), "+++");
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
