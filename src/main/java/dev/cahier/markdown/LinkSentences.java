package dev.cahier.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.html.SafeHtml;
import dev.cahier.math.ReferenceMarkup;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the sentences around the links of a note that has been rendered, for the notes that they
 * lead to. The document is left as it was.
 */
final class LinkSentences {

    /** Stands for a formula, link or the like, where ends of sentences are looked for. */
    private static final char SOMETHING = 'X';

    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?i)(?:^|.*[\\s(])(?:fig|eqs?|thm|lem|prop|cor|def|sec|ch|no|vol|pp?|cf|vs|resp"
                            + "|e\\.g|i\\.e|dr|prof|mrs?|st|al)\\.\\s*",
                    Pattern.DOTALL);

    private static final Pattern REFERENCE = Pattern.compile("\\\\(?:eq|auto|[cC])?ref\\s*\\{");

    private final Document document;
    private final BodyHtml renderer;
    private final NoteContext note;
    private final Set<Integer> lines;
    private final List<String> sentences = new ArrayList<>();

    private LinkSentences(
            Document document, BodyHtml renderer, Set<Integer> lines, NoteContext note) {
        this.document = document;
        this.renderer = renderer;
        this.lines = lines;
        this.note = note;
    }

    /**
     * Returns the sentences in the order of the text, as HTML without links, in which {@link
     * LinkMarks} are around what is a link in the note.
     *
     * @param links the links of the note; sentences around others are left out
     * @param note a context whose diagnostics are discarded
     */
    static List<String> of(
            Document document, BodyHtml renderer, List<LinkUse> links, NoteContext note) {
        Set<Integer> lines = new HashSet<>();
        for (LinkUse link : links) {
            if (note.links().isInSite(link.url())) {
                lines.add(link.from().line());
            }
        }
        LinkSentences found = new LinkSentences(document, renderer, lines, note);
        note.attachTo(document);
        List<Node> blocks = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            boolean text =
                    node instanceof Paragraph
                            || node instanceof Heading
                            || node instanceof TableCell;
            if (text && found.holdsLink(node)) {
                blocks.add(node);
            }
        }
        blocks.forEach(found::read);
        return List.copyOf(found.sentences);
    }

    private boolean holdsLink(Node block) {
        for (Node node : block.getDescendants()) {
            if (isLink(node)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLink(Node node) {
        boolean link =
                node instanceof WikiLink wiki && wiki.href().isPresent()
                        || node instanceof Link
                        || node instanceof AutoLink
                        || node instanceof LinkRef reference && reference.isDefined();
        boolean showsName = node instanceof Link named && ReferenceNodes.showsName(named);
        return link && (showsName || lines.contains(place(node).line()))
                || node instanceof Reference
                || node instanceof InlineMath math && REFERENCE.matcher(math.tex()).find();
    }

    private void read(Node block) {
        Paragraph paragraph = new Paragraph(block.getChars());
        ParentLinks.move(block, paragraph);
        List<Node> before = children(paragraph);
        document.appendChild(paragraph);
        List<Node> added = new ArrayList<>();
        markLinks(paragraph, added);
        splitSentences(paragraph);
        String html = renderer.render(paragraph).strip();
        added.forEach(Node::unlink);
        paragraph.removeChildren();
        paragraph.unlink();
        before.forEach(block::appendChild);
        for (String sentence : LinkMarks.sentencesIn(note.fragments().withShortcodes(html))) {
            if (LinkMarks.isIn(sentence)) {
                sentences.add(finished(sentence));
            }
        }
    }

    private static String finished(String html) {
        String plain = ReferenceMarkup.withoutLinks(FootnoteNodes.removedFrom(html));
        String text = NoteSummary.withoutPictures(PartMarks.removed(plain));
        return FormulaNames.inLine(withoutParagraph(ElementIds.removedFrom(text)).strip());
    }

    /** Takes away the tags of the paragraph that the first or last sentence comes with. */
    private static String withoutParagraph(String html) {
        int start = html.startsWith("<p>") || html.startsWith("<p ") ? html.indexOf('>') + 1 : 0;
        int end = html.endsWith("</p>") ? html.length() - "</p>".length() : html.length();
        return start <= end ? html.substring(start, end) : "";
    }

    private void markLinks(Paragraph paragraph, List<Node> added) {
        List<Node> links = new ArrayList<>();
        for (Node node : paragraph.getDescendants()) {
            if (isLink(node)) {
                links.add(node);
            }
        }
        for (Node link : links) {
            String place = LinkMarks.place(place(link));
            insert(new LinkMarkNode(LinkMarks.start(place)), link, true, added);
            insert(new LinkMarkNode(LinkMarks.end()), link, false, added);
        }
    }

    /** Returns the place that the note's facts say of the link. */
    private SourceLocation place(Node link) {
        if (link instanceof WikiLink wiki) {
            return note.at(wiki.target(), 0);
        }
        boolean target = link instanceof Link named && !ReferenceNodes.showsName(named);
        return target ? NoteLinks.place((Link) link, note) : note.at(link);
    }

    private static void insert(Node mark, Node beside, boolean before, List<Node> added) {
        if (before) {
            beside.insertBefore(mark);
        } else {
            beside.insertAfter(mark);
        }
        added.add(mark);
    }

    /** Puts a mark between sentences, and pieces in the places of texts that hold several. */
    private static void splitSentences(Paragraph paragraph) {
        List<Node> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node node : children(paragraph)) {
            text.append(textOf(node));
        }
        Set<Integer> ends = ends(text.toString());
        int start = 0;
        for (Node node : children(paragraph)) {
            pieces.addAll(
                    node instanceof Text ? pieces(node.getChars(), start, ends) : List.of(node));
            start += textOf(node).length();
        }
        paragraph.removeChildren();
        int end = 0;
        boolean ended = false;
        OpenElements open = new OpenElements();
        for (Node piece : pieces) {
            boolean closesLink =
                    piece instanceof LinkMarkNode mark && mark.mark().equals(LinkMarks.end());
            if (ended && !closesLink) {
                closeTags(paragraph, open);
                paragraph.appendChild(new LinkMarkNode(LinkMarks.BETWEEN));
                ended = false;
            }
            if (isUnopened(piece, open)) {
                continue;
            }
            paragraph.appendChild(piece);
            end += textOf(piece).length();
            ended |= !textOf(piece).isEmpty() && ends.contains(end);
        }
        closeTags(paragraph, open);
    }

    /** Closes what tags have opened in a sentence, since the next one is shown elsewhere. */
    private static void closeTags(Paragraph paragraph, OpenElements open) {
        for (OpenElements.Opened element : open.closeWhile(any -> true)) {
            paragraph.appendChild(new HtmlInline(BasedSequence.of("</" + element.name() + ">")));
        }
    }

    /** Reads a tag; returns whether it closes an element that an earlier sentence has opened. */
    private static boolean isUnopened(Node piece, OpenElements open) {
        Optional<HtmlTag> tag =
                piece instanceof HtmlInline ? HtmlTag.at(piece.getChars(), 0) : Optional.empty();
        if (tag.isEmpty() || SafeHtml.isVoid(tag.get().name())) {
            return false;
        }
        if (tag.get().closing()) {
            return open.close(tag.get().name()).isEmpty();
        }
        open.open(tag.get().name(), piece.getChars());
        return false;
    }

    private static List<Node> pieces(BasedSequence chars, int start, Set<Integer> ends) {
        List<Node> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 1; i <= chars.length(); i++) {
            if (i == chars.length() || ends.contains(start + i)) {
                pieces.add(new Text(chars.subSequence(done, i)));
                done = i;
            }
        }
        return pieces;
    }

    private static String textOf(Node node) {
        if (node instanceof Text) {
            return node.getChars().toString();
        }
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return " ";
        }
        boolean silent =
                node instanceof LinkMarkNode
                        || node instanceof HtmlInline
                        || node instanceof Footnote
                        || node instanceof Image;
        return silent ? "" : String.valueOf(SOMETHING);
    }

    private static Set<Integer> ends(String text) {
        BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.ROOT);
        iterator.setText(text);
        Set<Integer> ends = new HashSet<>();
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            if (!ABBREVIATION.matcher(text.substring(start, end)).matches()) {
                ends.add(end);
                start = end;
            }
        }
        return ends;
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        node.getChildren().forEach(children::add);
        return children;
    }
}
