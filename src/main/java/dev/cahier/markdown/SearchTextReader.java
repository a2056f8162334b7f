package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.emoji.Emoji;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.tex.TexSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@link SearchText} of a parsed note, in two steps: {@link #read} before the note is
 * rendered, since rendering takes titles out of callouts, and {@link #text} after it, when anchors
 * and macros are known.
 */
final class SearchTextReader {

    /** Arguments of shortcodes that templates show as text. */
    private static final Set<String> SHOWN =
            Set.of("alt", "attr", "caption", "label", "summary", "text", "title");

    private static final Pattern KEY = Pattern.compile("(?m)^[ \\t]*(?:- +)?[\\w-]+:");

    private final List<Draft> drafts = new ArrayList<>();
    private final FormulaHtml formulas;
    private final ShownSigns signs;

    private SearchTextReader(FormulaHtml formulas, ShownSigns signs) {
        this.formulas = formulas;
        this.signs = signs;
        drafts.add(new Draft(Optional.empty(), new ArrayList<>()));
    }

    /** A part of a section, whose text is known when the note is rendered. */
    private interface Part {

        void write(SearchSection section, NoteContext note);
    }

    private record Draft(Optional<Heading> heading, List<Part> parts) {}

    /** Reads what a note or a fragment of one says. */
    static SearchTextReader read(Document document, FormulaHtml formulas, ShownSigns signs) {
        SearchTextReader reader = new SearchTextReader(formulas, signs);
        document.getChildren().forEach(reader::visit);
        return reader;
    }

    /**
     * Returns the text of the note, which was rendered meanwhile.
     *
     * @param note a context whose diagnostics are discarded
     */
    SearchText text(NoteContext note) {
        List<SearchText.Section> sections = new ArrayList<>();
        for (Draft draft : drafts) {
            SearchSection section = new SearchSection();
            draft.parts().forEach(part -> part.write(section, note));
            sections.add(section.finished(draft.heading().flatMap(note::headingOf)));
        }
        return new SearchText(sections.stream().filter(section -> !section.isEmpty()).toList());
    }

    private void addTo(SearchSection section, NoteContext note) {
        drafts.forEach(draft -> draft.parts().forEach(part -> part.write(section, note)));
    }

    private void add(Part part) {
        drafts.get(drafts.size() - 1).parts().add(part);
    }

    private void say(String text) {
        add((section, note) -> section.say(text));
    }

    private void visit(Node node) {
        if (node instanceof Block block) {
            block(block);
        } else if (node instanceof Text || node instanceof BareEnvironment) {
            say(PlainText.unescaped(signs.of(node)));
        } else if (node instanceof Code code) {
            add(
                    (section, note) ->
                            section.say(note.shortcodes().original(code.getText()).toString()));
        } else if (node instanceof InlineMath math) {
            formula(math.tex(), math.display());
        } else if (node instanceof ShortcodeInline shortcode) {
            shortcode(shortcode.getChars());
        } else if (node instanceof DelimitedLinkNode link) {
            say(link.getText().toString());
        } else if (node instanceof CitationNode citation) {
            say(CitationNodes.text(citation));
        } else if (node instanceof LinkRef link && !link.isDefined() && link.hasChildren()) {
            say(Unescaped.of(Brackets.before(link)));
            node.getChildren().forEach(this::visit);
            say(Unescaped.of(Brackets.behind(link)));
        } else if (node instanceof HtmlEntity entity) {
            say(EntityNodes.text(entity));
        } else if (node instanceof Emoji emoji) {
            say(emoji.getText().toString());
        } else if (node instanceof SoftLineBreak lineBreak) {
            say(SoftBreakNodes.isShown(lineBreak, signs) ? " " : "");
        } else if (node instanceof HardLineBreak) {
            say("\n");
        } else if (node instanceof HtmlInlineBase html) {
            say(RawHtmlText.ofTag(html.getChars().toString()));
        } else if (!(node instanceof Footnote
                || node instanceof Reference
                || node instanceof TableSeparator)) {
            node.getChildren().forEach(this::visit);
            say(node instanceof TableCell ? "\n" : "");
        }
    }

    private void block(Block node) {
        if (node instanceof Heading heading && heading.getParent() instanceof Document) {
            heading(heading);
        } else if (node instanceof DisplayMath math) {
            if (math.closed() && !math.tex().isBlank()) {
                formula(math.tex(), true);
            }
        } else if (node instanceof FencedCodeBlock fence) {
            fence(fence);
        } else if (node instanceof IndentedCodeBlock code) {
            original(code.getContentChars());
        } else if (node instanceof HtmlBlock html) {
            add((section, note) -> RawHtmlText.read(html, note, section, formulas));
        } else if (node instanceof ShortcodeBlock shortcode && !shortcode.hasChildren()) {
            shortcode(shortcode.getChars());
        } else if (node instanceof BlockQuote quote && CalloutTitle.mark(quote).isPresent()) {
            callout(quote);
        } else if (!(node instanceof FootnoteBlock note) || note.getFootnoteReferences() > 0) {
            node.getChildren().forEach(this::visit);
        }
        say("\n");
    }

    /** The text of a heading comes with its anchor; only the words of its TeX are read here. */
    private void heading(Heading heading) {
        drafts.add(new Draft(Optional.of(heading), new ArrayList<>()));
        for (Node node : heading.getDescendants()) {
            if (node instanceof InlineMath math) {
                add((section, note) -> section.texWords(tex(math.tex(), note)));
            }
        }
    }

    private void formula(BasedSequence chars, boolean display) {
        add((section, note) -> formula(chars, display, section, note, formulas));
    }

    /** Writes a formula as people read it, and the words of its TeX. */
    static void formula(
            BasedSequence chars,
            boolean display,
            SearchSection section,
            NoteContext note,
            FormulaHtml formulas) {
        section.say(formulas.text(chars, display, note));
        section.texWords(tex(chars, note));
    }

    private static String tex(BasedSequence chars, NoteContext note) {
        return new TexSource(note.shortcodes().original(chars)).tex();
    }

    private void original(BasedSequence code) {
        add(
                (section, note) ->
                        section.say(
                                ShortcodeTag.showLiterals(
                                        note.shortcodes().original(code).normalizeEOL())));
    }

    private void fence(FencedCodeBlock fence) {
        String language = CodeNodes.language(fence);
        BasedSequence content = fence.getContentChars();
        if (language.equals("math")) {
            add(
                    (section, note) -> {
                        if (note.source().math() && !content.isBlank()) {
                            formula(content, true, section, note, formulas);
                        } else {
                            section.say(content.toString());
                        }
                    });
        } else if (language.equals("identity")) {
            identity(content);
        } else if (language.equals("activation")) {
            say(KEY.matcher(content).replaceAll(""));
        } else {
            original(content);
        }
    }

    private void identity(BasedSequence content) {
        add(
                (section, note) -> {
                    if (!note.source().math()) {
                        section.say(content.toString());
                        return;
                    }
                    for (TexSection part : TexSection.of(content.toString())) {
                        BasedSequence tex =
                                content.subSequence(part.span().start(), part.span().end());
                        boolean display = part.kind() == TexSection.Kind.STATEMENT;
                        formula(tex, display, section, note, formulas);
                        section.say("\n");
                    }
                });
    }

    /** Reads a callout without its mark, its sign for folding and its author's anchor. */
    private void callout(BlockQuote quote) {
        Node paragraph = quote.getFirstChild();
        Node mark = paragraph.getFirstChild();
        boolean title = true;
        for (Node node = mark.getNext(); node != null; node = node.getNext()) {
            title &= !(node instanceof SoftLineBreak);
            if (title && node instanceof Text) {
                String text = OwnAnchor.without(signs.of(node));
                boolean folds = node.getPrevious() == mark && text.matches("(?s)[-+].*");
                say(PlainText.unescaped(folds ? text.substring(1) : text));
            } else if (node instanceof SoftLineBreak && node.getPrevious() != null) {
                say("\n");
            } else {
                visit(node);
            }
        }
        say("\n");
        for (Node node = paragraph.getNext(); node != null; node = node.getNext()) {
            visit(node);
        }
    }

    /** Reads what an author gave a shortcode: its text and those arguments that are text. */
    private void shortcode(BasedSequence chars) {
        if (chars.isEmpty() || chars.charAt(0) != ShortcodeMarks.START) {
            return;
        }
        add(
                (section, note) -> {
                    Matcher mark = ShortcodeMarks.in(chars);
                    if (mark.lookingAt()) {
                        shortcode(note.shortcodes().of(mark), section, note);
                    }
                });
    }

    private void shortcode(ShortcodeUse use, SearchSection section, NoteContext note) {
        if (use.tag().isEmpty()) {
            section.say(ShortcodeTag.showLiterals(use.chars().toString()));
            return;
        }
        use.tag()
                .get()
                .named()
                .forEach((key, value) -> section.say(SHOWN.contains(key) ? value + "\n" : ""));
        String output = note.shortcodes().output(use);
        if (use.inner().isPresent()) {
            Document inner = note.fragments().parse(use.inner().get());
            read(inner, formulas, note.shownSigns()).addTo(section, note);
        } else if (output.indexOf('<') < 0) {
            section.say(Unescaped.html(output));
        }
    }
}
