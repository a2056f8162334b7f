package dev.cahier.migrate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns abbreviations of kramdown, {@code *[HTML]: Hypertext}, into elements {@code abbr} around
 * the words that they explain.
 */
final class Abbreviations {

    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^ {0,3}\\*\\[([^\\]\\n]+)]:[ \\t]*(.*)(?:\\n|\\z)");

    private static final String SUBJECT = "abbreviations";

    private Abbreviations() {}

    static void translate(NoteDraft draft) {
        if (!draft.text().contains("*[")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, true);
        Map<String, String> meanings = new LinkedHashMap<>();
        Matcher definition = DEFINITION.matcher(draft.text());
        for (int at = draft.bodyOffset(); definition.find(at); at = definition.end()) {
            if (prose.isProse(definition.start())) {
                meanings.putIfAbsent(definition.group(1), definition.group(2).strip());
                draft.translate(
                        SUBJECT,
                        "its meaning is in <abbr>",
                        definition.start(),
                        definition.end(),
                        "");
            }
        }
        meanings.forEach((word, meaning) -> explain(word, meaning, draft, prose));
    }

    private static void explain(String word, String meaning, NoteDraft draft, ProseMap prose) {
        Matcher use =
                Pattern.compile(
                                "(?<![\\p{L}\\p{N}_])"
                                        + Pattern.quote(word)
                                        + "(?![\\p{L}\\p{N}_])")
                        .matcher(draft.text());
        String title = meaning.isEmpty() ? "" : " title=\"" + escaped(meaning) + '"';
        String element = "<abbr" + title + ">" + word + "</abbr>";
        for (int at = draft.bodyOffset(); use.find(at); at = use.end()) {
            if (prose.isProse(use.start()) && !isInMarkup(draft.text(), use.start())) {
                // Parts of the text that something else replaces stay as that writes them.
                draft.edits().replace(use.start(), use.end(), element);
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** Returns whether a place is in a tag, an address or braces of its line. */
    private static boolean isInMarkup(String text, int offset) {
        String before = text.substring(CodeTags.lineStart(text, offset), offset);
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return before.lastIndexOf('<') > before.lastIndexOf('>')
                || before.lastIndexOf("](") > before.lastIndexOf(')')
                || before.lastIndexOf('{') > before.lastIndexOf('}')
                || word.contains("://");
    }
}
