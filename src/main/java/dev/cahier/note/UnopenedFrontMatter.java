package dev.cahier.note;

import dev.cahier.data.DataFormat;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds front matter without an opening line, as Hexo lets its users write it: keys from the first
 * line of the note to a line {@code ---} or {@code ;;;}.
 *
 * <p>In Markdown such lines are a heading or a paragraph, so they count only if each of them can be
 * part of front matter, and one has a key that no sentence begins with. First lines that say that
 * the note is a draft are an error where they are not front matter: it would be published.
 */
final class UnopenedFrontMatter {

    /** Keys that tell front matter from prose when they are written in lower case. */
    private static final Set<String> TELLING =
            Set.of(
                    "title",
                    "date",
                    "updated",
                    "lastmod",
                    "tag",
                    "tags",
                    "category",
                    "categories",
                    "draft",
                    "published",
                    "layout",
                    "permalink");

    private static final Pattern KEY =
            Pattern.compile(
                    "[\"']?(?<key>[A-Za-z][\\w-]*)[\"']?[ \\t]*"
                            // A colon of a Chinese keyboard needs no space behind it.
                            + "(?:[:=](?=\\s|\\z|\"|\\[)|\uff1a).*");

    /** An indented line, an item of a list, a comment or a bracket. */
    private static final Pattern CONTINUATION = Pattern.compile("[ \\t].*|-[ \\t].*|#.*|[\\]}],?");

    private static final Pattern CLOSING = Pattern.compile("(?<mark>[-;+])\\k<mark>{2,}[ \\t]*");

    private static final Pattern UNPUBLISHED =
            Pattern.compile(
                    "(?i)[\"']?(?:draft[\"']?\\s*[:=\uff1a]\\s*[\"']?(?:true|yes|on)"
                            + "|publish(?:ed)?[\"']?\\s*[:=\uff1a]\\s*[\"']?(?:false|no|off))[\"']?,?\\s*(?:#.*)?");

    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");

    /** How many lines with text count as the first lines of a note. */
    private static final int FIRST_LINES = 10;

    private final SourceText source;
    private final String text;
    private final Set<String> knownKeys;

    UnopenedFrontMatter(SourceText source, Set<String> knownKeys) {
        this.source = source;
        this.text = source.text();
        this.knownKeys = knownKeys;
    }

    FrontMatterBlock find() {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        FrontMatterBlock block = from(start);
        return block.isAbsent() ? hiddenDraft(start) : block;
    }

    private FrontMatterBlock from(int start) {
        boolean telling = false;
        boolean afterBlank = false;
        int known = 0;
        int at = start;
        while (at < text.length()) {
            String line = line(at);
            Matcher closing = CLOSING.matcher(line);
            if (at > start && closing.matches()) {
                boolean sure = telling || known > 1;
                return sure ? block(start, at, closing.group("mark")) : FrontMatterBlock.none();
            }
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                telling |= TELLING.contains(key.group("key"));
                known += isKnown(key.group("key")) ? 1 : 0;
            } else if (!line.isBlank() && (afterBlank || !CONTINUATION.matcher(line).matches())) {
                return FrontMatterBlock.none();
            }
            if (known == 0) {
                return FrontMatterBlock.none();
            }
            afterBlank = line.isBlank();
            at += line.length() + 1;
        }
        return FrontMatterBlock.none();
    }

    private boolean isKnown(String key) {
        return TELLING.contains(key) || knownKeys.contains(key.toLowerCase(Locale.ROOT));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || "\uFEFF\u200B\u00A0".indexOf(c) >= 0;
    }

    private FrontMatterBlock block(int start, int end, String mark) {
        DataFormat format = mark.equals("+") ? DataFormat.TOML : DataFormat.YAML;
        boolean json = text.startsWith("\"", start) || text.startsWith("{", start);
        int bodyOffset = Math.min(text.length(), end + line(end).length() + 1);
        return FrontMatterBlock.of(
                mark.equals(";") && json ? DataFormat.JSON : format, start, end, bodyOffset);
    }

    private FrontMatterBlock hiddenDraft(int start) {
        int at = start;
        for (int lines = 0; at < text.length() && lines < FIRST_LINES; ) {
            String line = line(at);
            if (FENCE.matcher(line).matches()) {
                return FrontMatterBlock.none();
            }
            if (UNPUBLISHED.matcher(line).matches()) {
                return FrontMatterBlock.failed(
                        Diagnostic.error(
                                        "front-matter-unclosed",
                                        source.at(at),
                                        "this line says that the note is a draft, but it is not"
                                                + " part of front matter")
                                .withHint(
                                        "put --- on a line of its own before the first key and after the last one"));
            }
            lines += line.isBlank() ? 0 : 1;
            at += line.length() + 1;
        }
        return FrontMatterBlock.none();
    }

    private String line(int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
