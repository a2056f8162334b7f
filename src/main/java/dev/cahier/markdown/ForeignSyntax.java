package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds markup of other programs that Cahier shows as it is written: one warning for each kind in a
 * note, at its first place.
 */
final class ForeignSyntax {

    private static final String SHORTCODE = "write a shortcode, {{< name >}}, or plain Markdown";

    private static final Kind ATTRIBUTES =
            new Kind(
                    "attributes in a line of text",
                    List.of("{.", "{#"),
                    Pattern.compile("\\{[.#][A-Za-z][\\w:.-]*(?:[ \\t][^{}\\n]{0,80})?}"),
                    "attributes belong at the end of a heading, after an image or a link,"
                            + " or on the line below a block");

    /** A title of a callout, which may have attributes. */
    private static final Pattern CALLOUT = Pattern.compile("[\\s>]*\\[!");

    /** Brackets of Obsidian, where the configuration says that they are text. */
    private static final Kind WIKI_LINKS =
            new Kind(
                    "wiki-links and embeds of Obsidian",
                    List.of("[["),
                    Pattern.compile("(?<!\\w)!?\\[\\[(?=[^\\]]*\\p{L})[^\\[\\]\\n]{1,200}]]"),
                    "write [text](note.md), or remove 'wiki: false' from cahier.yaml");

    /** Citations of a note that has no bibliography. */
    private static final Kind CITATIONS =
            new Kind(
                    "citations without a bibliography",
                    List.of("@"),
                    Pattern.compile(
                            "\\[(?:(?:see|cf\\.?|e\\.g\\.)[ ,]+)?-?@[A-Za-z][^\\[\\]\\n]{0,80}]"),
                    "put the entries into references.bib beside cahier.yaml, or write a footnote, [^1]");

    private static final List<Kind> KINDS =
            List.of(
                    WIKI_LINKS,
                    CITATIONS,
                    new Kind(
                            "notes of Pandoc within a line",
                            List.of("^["),
                            Pattern.compile(
                                    "\\^\\[(?=[^\\[\\]\\n]*(?:\\p{L}{2}[^\\[\\]\\n]*\\s|\\p{IsHan}{2}))"
                                            + "[^\\[\\]\\n]{1,160}]"),
                            "write [^1] and a line '[^1]: text'"),
                    ATTRIBUTES,
                    new Kind(
                            "definitions of LaTeX outside of a formula",
                            List.of(
                                    "\\newcommand",
                                    "\\renewcommand",
                                    "\\providecommand",
                                    "\\Declare",
                                    "\\def\\"),
                            Pattern.compile(
                                    "\\\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator)\\*?"
                                            + "\\s*\\{?\\\\[A-Za-z]+|\\\\def\\\\[A-Za-z]+"),
                            "write the definitions between two lines $$, or below 'macros' in the"
                                    + " front matter"),
                    new Kind(
                            "subscripts and superscripts of Pandoc",
                            List.of("~", "^"),
                            Pattern.compile(
                                    "(?<=[A-Za-z)])~[A-Za-z0-9+-]{1,12}~(?!~)"
                                            + "|(?<=[A-Za-z0-9)])\\^[A-Za-z0-9+-]{1,12}\\^(?![\\^\\w])"),
                            "write <sub>2</sub> or <sup>2</sup>, or a formula"),
                    new Kind(
                            "tags of Liquid (Jekyll) or Nunjucks (Hexo)",
                            List.of("{%"),
                            Pattern.compile("(?<!\\{)\\{%-?\\s*/?[A-Za-z][^}\\n]{0,80}}?"),
                            SHORTCODE + "; to show the tag, write it in `...` or as \\{% ... %}"),
                    new Kind(
                            "variables of a template",
                            List.of("{{"),
                            Pattern.compile("\\{\\{-?\\s*[^<%{}\\s][^{}\\n]{0,80}}}"),
                            "write the value itself; an address of the site begins with /;"
                                    + " to show the braces, write \\{{ ... }}"),
                    new Kind(
                            "attributes of kramdown",
                            List.of("{:"),
                            Pattern.compile("\\{::?/?[^{}\\n]{0,80}}"),
                            "attributes belong at the end of a heading, after an image or a link,"
                                    + " or on the line below a block"),
                    new Kind(
                            "abbreviations of kramdown and MkDocs",
                            List.of("*["),
                            Pattern.compile("^\\*\\[[^\\[\\]\\n]{1,80}]:$"),
                            "write <abbr title=\"the meaning\">word</abbr>"),
                    new Kind(
                            "snippets of MkDocs",
                            List.of("8<-"),
                            Pattern.compile("-{1,2}8<-{1,2}"),
                            "copy the text into the note or write a shortcode"),
                    new Kind(
                            "boxes of MkDocs",
                            List.of("???", "!!!"),
                            Pattern.compile(
                                    "(?m)^(?:\\?\\?\\?\\+?|!!!\\+?)[ \\t]+[A-Za-z][^\\n]{0,80}"),
                            "write a callout: > [!NOTE] Title"),
                    new Kind(
                            "tabs of MkDocs",
                            List.of("==="),
                            Pattern.compile("(?m)^===[!+]?[ \\t]+[\"'][^\\n]{0,80}"),
                            "write a heading for each tab"),
                    new Kind(
                            "containers of VuePress or Docusaurus",
                            List.of(":::"),
                            Pattern.compile("(?m)^:::+[ \\t]*[A-Za-z][^\\n]{0,80}"),
                            "write a callout: > [!NOTE] Title"),
                    new Kind(
                            "shortcodes of WordPress",
                            List.of("["),
                            Pattern.compile(
                                    "(?<!\\[)\\[/?(?:caption|gallery|embed|audio|video|latex|sourcecode)\\b[^\\[\\]\\n]{0,80}]"),
                            SHORTCODE));

    private final NoteContext note;
    private final Map<Kind, Found> found = new LinkedHashMap<>();

    private ForeignSyntax(NoteContext note) {
        this.note = note;
    }

    /**
     * A kind of markup.
     *
     * @param name what it is, in the plural
     * @param marks texts of which it has at least one; they are found faster than the pattern
     * @param hint what an author can do about it
     */
    private record Kind(String name, List<String> marks, Pattern pattern, String hint) {

        private boolean mayBeIn(String text) {
            for (String mark : marks) {
                if (text.contains(mark)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Some markup of one kind. */
    private record Found(String first, SourceLocation place, int count) {

        private Found another() {
            return new Found(first, place, count + 1);
        }
    }

    /** Reports the markup of other programs in a parsed note. */
    static void report(Document document, NoteContext note) {
        ForeignSyntax syntax = new ForeignSyntax(note);
        syntax.visit(document);
        syntax.found.forEach((kind, found) -> note.report(warning(kind, found)));
    }

    private static Diagnostic warning(Kind kind, Found found) {
        String places = found.count() == 1 ? "once" : found.count() + " times";
        return Diagnostic.warning(
                        "foreign-syntax",
                        found.place(),
                        "'"
                                + found.first()
                                + "' is shown as it is written: Cahier does not know "
                                + kind.name()
                                + ", which this note has "
                                + places)
                .withHint(kind.hint());
    }

    private void visit(Node node) {
        if (node instanceof Text || node instanceof HtmlInline) {
            search(node.getChars());
        } else if (node instanceof LinkRef ref && !ref.isDefined()) {
            search(withMarks(ref.getChars()));
        } else if (node instanceof HtmlBlock html) {
            if (!VerbatimElements.beginsIn(html.getChars())) {
                search(html.getChars());
            }
        } else if (node instanceof Link link) {
            search(link.getUrl());
        }
        boolean code =
                node instanceof Code
                        || node instanceof FencedCodeBlock
                        || node instanceof IndentedCodeBlock;
        if (!code) {
            node.getChildren().forEach(this::visit);
        }
    }

    /**
     * Returns brackets with the marks around them that make them more: {@code ![[a]]}, {@code
     * ^[a]}, {@code *[a]:}.
     */
    private static BasedSequence withMarks(BasedSequence brackets) {
        BasedSequence base = brackets.getBaseSequence();
        int start = brackets.getStartOffset();
        int end = brackets.getEndOffset();
        boolean doubled =
                base.safeCharAt(start - 1) == '['
                        && base.safeCharAt(start - 2) != '\\'
                        && base.safeCharAt(end) == ']';
        if (doubled) {
            start--;
            end++;
        }
        char before = base.safeCharAt(start - 1);
        boolean marked =
                doubled ? before == '!' || Character.isLetterOrDigit(before) : before == '^';
        boolean abbreviation =
                before == '*'
                        && base.safeCharAt(end) == ':'
                        && "\n\0".indexOf(base.safeCharAt(start - 2)) >= 0;
        return base.subSequence(
                marked || abbreviation ? start - 1 : start, abbreviation ? end + 1 : end);
    }

    private void search(BasedSequence chars) {
        String text = SourceString.of(chars);
        for (Kind kind : KINDS) {
            boolean known =
                    kind.equals(WIKI_LINKS) && note.source().wiki()
                            || kind.equals(CITATIONS) && note.citations().isOn();
            if (!known && kind.mayBeIn(text)) {
                search(text, kind, chars);
            }
        }
    }

    private void search(String text, Kind kind, BasedSequence chars) {
        Matcher match = kind.pattern().matcher(text);
        while (match.find()) {
            int start = match.start();
            boolean escaped = start > 0 && text.charAt(start - 1) == '\\';
            if (!escaped && !(kind.equals(ATTRIBUTES) && isInTitle(chars, start))) {
                String first = match.group().strip();
                found.compute(
                        kind,
                        (k, seen) ->
                                seen == null
                                        ? new Found(first, note.at(chars, start), 1)
                                        : seen.another());
            }
        }
    }

    private boolean isInTitle(BasedSequence chars, int index) {
        return CALLOUT.matcher(note.at(chars, index).sourceLine()).lookingAt();
    }
}
