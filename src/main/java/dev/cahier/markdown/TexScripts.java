package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds formulas that a note has as scripts of MathJax 2, {@code <script type="math/tex">}, outside
 * code and comments of HTML. Old versions of kramdown, Jekyll and Pandoc wrote them.
 *
 * <p>Their tags are replaced by dollars before anything else reads the text, so that they are
 * formulas wherever formulas can be: in lines, on lines of their own, in tables and in raw HTML.
 */
final class TexScripts {

    private static final String START = "<script";

    /** The value of the attribute {@code type}. */
    private static final Pattern TYPE =
            Pattern.compile("\\s*math/tex\\s*(;\\s*mode\\s*=\\s*display\\s*)?;?\\s*");

    private static final Pattern END = Pattern.compile("</script\\s*+>", Pattern.CASE_INSENSITIVE);

    /** What kramdown writes around TeX that XML could not contain. */
    private static final Pattern CDATA =
            Pattern.compile("\\s*+(?:%\\s*+)?<!\\[CDATA\\[(?s:(.*?))(?:%\\s*+)?]]>\\s*+");

    /** Blank lines, which would end the paragraph and the formula. */
    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*+\\n)++");

    private static final Pattern PREVIEW =
            Pattern.compile(
                    "<span\\s[^<>]*\\bMathJax_Preview\\b[^<>]*>[^<>]*</span\\s*>\\s*(?="
                            + START
                            + ")",
                    Pattern.CASE_INSENSITIVE);

    private final String text;
    private final VerbatimSource verbatim;
    private final List<TexScript> scripts = new ArrayList<>();
    private int previewStart = -1;
    private int previewEnd = -1;

    private TexScripts(String text) {
        this.text = text;
        verbatim = new VerbatimSource(text, true);
    }

    /**
     * One such element.
     *
     * @param start the index of its opening tag, or of the preview before it
     * @param texStart the index of its TeX
     * @param texEnd the index behind its TeX
     * @param end the index behind its closing tag
     */
    record TexScript(int start, int texStart, int texEnd, int end, boolean display) {

        private String opener() {
            return display ? "$$" : "$`";
        }

        private String closer() {
            return display ? "$$" : "`$";
        }

        /** Writes delimiters of Markdown over the tags, which are longer. */
        void replaceTags(StringBuilder file) {
            file.replace(start, start + 2, opener());
            file.replace(end - 2, end, closer());
        }

        /** Returns the rest of the tags and blank lines, which are left out. */
        List<NoteText.Cut> cuts(String file) {
            List<NoteText.Cut> cuts = new ArrayList<>();
            cuts.add(new NoteText.Cut(start + 2, texStart));
            Matcher blank = BLANK_LINES.matcher(file).region(texStart, texEnd);
            while (blank.find()) {
                cuts.add(new NoteText.Cut(blank.start() + 1, blank.end()));
            }
            cuts.add(new NoteText.Cut(texEnd, end - 2));
            return cuts;
        }
    }

    /** Returns the scripts in a note's body, in time about linear in its length. */
    static List<TexScript> in(MarkdownSource source) {
        String text = source.text().text();
        if (!source.math() || text.indexOf("math/tex", source.bodyOffset()) < 0) {
            return List.of();
        }
        TexScripts found = new TexScripts(text);
        found.verbatim.read(source.bodyOffset(), found::behind);
        return found.scripts;
    }

    /** Returns whether dollars at an index were the tag of a script, so that all in it is TeX. */
    static boolean isScript(BasedSequence chars, int index, NoteContext note) {
        return note.offset(chars, index)
                .filter(offset -> note.source().text().text().charAt(offset) == '<')
                .isPresent();
    }

    private int behind(int index) {
        if (text.charAt(index) != '<') {
            return verbatim.behind(index);
        }
        Matcher preview = PREVIEW.matcher(text).region(index, text.length());
        if (preview.lookingAt()) {
            previewStart = index;
            previewEnd = preview.end();
            return previewEnd;
        }
        Optional<TexScript> script = scriptAt(index);
        script.ifPresent(scripts::add);
        return script.map(TexScript::end).orElseGet(() -> verbatim.behind(index));
    }

    private Optional<TexScript> scriptAt(int index) {
        if (!text.regionMatches(true, index, START, 0, START.length())) {
            return Optional.empty();
        }
        Optional<HtmlTag> tag = HtmlTag.at(text, index).filter(t -> t.name().equals("script"));
        Optional<Matcher> type = tag.map(this::type).filter(Matcher::matches);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        int from = tag.get().end();
        Matcher end = END.matcher(text);
        if (!end.find(from) || text.substring(from, end.start()).isBlank()) {
            return Optional.empty();
        }
        Matcher cdata = CDATA.matcher(text).region(from, end.start());
        boolean wrapped = cdata.matches();
        return Optional.of(
                new TexScript(
                        previewEnd == index ? previewStart : index,
                        wrapped ? cdata.start(1) : from,
                        wrapped ? cdata.end(1) : end.start(),
                        end.end(),
                        type.get().group(1) != null));
    }

    private Matcher type(HtmlTag tag) {
        String value =
                tag.attributes().stream()
                        .filter(attribute -> attribute.name().equals("type"))
                        .map(a -> text.substring(a.valueStart(), a.valueEnd()))
                        .findFirst()
                        .orElse("");
        return TYPE.matcher(value);
    }
}
