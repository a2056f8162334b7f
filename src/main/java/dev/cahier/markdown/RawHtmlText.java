package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of HTML that an author wrote, for {@link SearchText}. */
final class RawHtmlText {

    /** What is not shown, a tag, or text up to what could be one or a formula. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<!--.*?(?:-->|$)"
                            + "|<(script|style|template|svg)\\b.*?(?:</\\1\\s*+>|$)"
                            + "|(?<tag></?[A-Za-z!?](?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>)"
                            + "|(?<text>.[^<$\\\\]*+)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NAMES =
            Pattern.compile("\\s(?:alt|title)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /** Elements within a line: their tags do not end a word. */
    private static final Pattern WITHIN_LINE =
            Pattern.compile(
                    "</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|rb|ruby"
                            + "|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private RawHtmlText() {}

    /** Returns what a tag says: its alternative text, or a line end if it is not within a line. */
    static String ofTag(String tag) {
        if (tag.startsWith("<!--")) {
            return "";
        }
        StringBuilder text = new StringBuilder(WITHIN_LINE.matcher(tag).matches() ? "" : "\n");
        Matcher name = NAMES.matcher(tag);
        while (name.find()) {
            String value = name.group(1) != null ? name.group(1) : name.group(2);
            text.append(Unescaped.html(value)).append('\n');
        }
        return text.toString();
    }

    /** Adds the text of a block of HTML, formulas in it included. */
    static void read(
            HtmlBlock block, NoteContext note, SearchSection section, FormulaHtml formulas) {
        BasedSequence chars = note.shortcodes().original(block.getContentChars());
        String html = chars.toString();
        Optional<MathScanner> math =
                note.source().math()
                        ? Optional.of(new MathScanner(html, note.habits()))
                        : Optional.empty();
        Matcher token = TOKEN.matcher(html);
        int index = 0;
        while (index < html.length()) {
            int at = index;
            Optional<MathScanner.Span> formula =
                    "$\\".indexOf(html.charAt(at)) < 0
                            ? Optional.empty()
                            : math.flatMap(scanner -> scanner.at(at));
            if (formula.isPresent()) {
                MathScanner.Span span = formula.get();
                BasedSequence tex = chars.subSequence(span.texStart(), span.texEnd());
                SearchTextReader.formula(tex, span.display(), section, note, formulas);
                index = span.end();
                continue;
            }
            token.region(at, html.length()).lookingAt();
            if (token.group("tag") != null) {
                section.say(ofTag(token.group("tag")));
            } else if (token.group("text") != null) {
                section.say(Unescaped.html(token.group("text")));
            }
            index = token.end();
        }
    }
}
