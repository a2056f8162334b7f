package dev.cahier.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.NoteOutline.CodeBlock;
import dev.cahier.markdown.NoteOutline.HeadingLine;
import dev.cahier.markdown.NoteOutline.Picture;
import dev.cahier.markdown.NoteOutline.RuleSwitch;
import dev.cahier.markdown.NoteOutline.Slip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the outline of a note out of its parsed text. */
final class OutlineReader {

    private static final Set<String> IMAGES =
            Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "apng");

    private final NoteContext note;
    private final List<HeadingLine> headings = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Picture> figures = new ArrayList<>();
    private final List<CodeBlock> code = new ArrayList<>();
    private final List<SourceLocation> literals = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();
    private final List<RuleSwitch> switches = new ArrayList<>();

    /** The tag of the element that shows code and is open, if any. */
    private @Nullable HtmlInline codeTag;

    OutlineReader(NoteContext note) {
        this.note = note;
    }

    /** Returns what was read, in the order of the text. */
    NoteOutline outline() {
        return new NoteOutline(
                sorted(headings, Comparator.comparing(HeadingLine::place)),
                sorted(pictures, Comparator.comparing(Picture::place)),
                sorted(figures, Comparator.comparing(Picture::place)),
                sorted(code, Comparator.comparing(CodeBlock::place)),
                sorted(literals, Comparator.naturalOrder()),
                sorted(slips, Comparator.comparing(Slip::start)),
                switches);
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
        return all.stream().sorted(order).toList();
    }

    /**
     * Reads a document.
     *
     * @param fragment whether it is the content of a shortcode
     */
    void read(Document document, boolean fragment) {
        slips.addAll(MarkupSlips.in(document, note));
        literals.addAll(LiteralMarks.in(document, note));
        switches.addAll(new RuleSwitches(document, note).read());
        for (Node node : document.getDescendants()) {
            read(node, fragment);
        }
    }

    private void read(Node node, boolean fragment) {
        if (node instanceof Heading heading) {
            boolean outermost =
                    !fragment
                            && (node.getParent() instanceof Document
                                    || node.getParent() instanceof ShortcodeBlock);
            headings.add(
                    new HeadingLine(
                            heading.getLevel(), isEmpty(heading), outermost, note.at(heading)));
        } else if (node instanceof Image image && !ImageNodes.isChart(image)) {
            picture(image.getUrl().toString(), image.getText().toString(), note.at(image));
        } else if (node instanceof ImageRef image && image.isDefined()) {
            picture(target(image), text(image), note.at(image));
        } else if (node instanceof WikiLink link && link.isEmbed() && isImage(link)) {
            picture(link.name().toString(), wikiText(link), note.at(link));
        } else if (node instanceof FencedCodeBlock fence) {
            String info = fence.getInfo().toString().strip();
            code(fence, true, info.replaceFirst("[\\s{].*", ""), fence.getContentChars());
        } else if (node instanceof IndentedCodeBlock block) {
            code(block, false, "", block.getContentChars());
        } else if (node instanceof HtmlBlock) {
            pictures.addAll(RawPictures.in(node.getChars(), note));
        } else if (node instanceof HtmlInline tag) {
            rawTag(tag);
        }
    }

    private void rawTag(HtmlInline node) {
        boolean shown = codeTag != null && node.getParent() == codeTag.getParent();
        if (!shown) {
            pictures.addAll(RawPictures.in(node.getChars(), note));
        }
        HtmlTag.at(node.getChars(), 0)
                .filter(tag -> RawHtmlLinks.CODE.contains(tag.name()))
                .ifPresent(tag -> codeTag = tag.closing() ? null : node);
    }

    private static String target(ImageRef image) {
        return image.getReferenceNode(image.getDocument()).getUrl().toString();
    }

    /**
     * The text of {@code ![name]} is the name of the reference; that of {@code ![][name]} is not.
     */
    private static String text(ImageRef image) {
        return image.getText().isEmpty() && !image.getChars().startsWith("![][")
                ? image.getReference().toString()
                : image.getText().toString();
    }

    /** Returns the text behind the bar of an embed, which may also be a size. */
    private static String wikiText(WikiLink link) {
        String text = link.text().map(BasedSequence::toString).orElse("");
        return text.replaceFirst("(?:^|\\\\?\\|)\\s*\\d{1,4}(?:x\\d{1,4})?\\s*$", "");
    }

    private static boolean isImage(WikiLink link) {
        String name = link.name().toString();
        return IMAGES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private void picture(String target, String text, SourceLocation place) {
        pictures.add(new Picture(target, text.strip(), false, place));
    }

    /** As in Hugo, the caption describes the picture where there is no text. */
    private static Picture figure(ShortcodeTag tag, SourceLocation place) {
        Optional<String> alt = Optional.ofNullable(tag.named().get("alt"));
        String first = tag.positional().isEmpty() ? "" : tag.positional().get(0);
        return new Picture(
                tag.named().getOrDefault("src", first),
                alt.orElse(tag.named().getOrDefault("caption", "")).strip(),
                alt.map(String::isBlank).orElse(false),
                place);
    }

    private void code(Node block, boolean fenced, String language, BasedSequence text) {
        code.add(new CodeBlock(fenced, language, SourceString.of(text), note.at(block)));
    }

    /** Returns whether a heading shows nothing: comments and anchors do not count. */
    private static boolean isEmpty(Heading heading) {
        for (Node child : heading.getChildren()) {
            boolean comment =
                    child instanceof HtmlInlineBase && !(child instanceof HtmlInline)
                            || child instanceof HtmlBlockBase;
            if (!comment && !child.getChars().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads the shortcodes {@code figure}, and the content of shortcodes that is Markdown and not
     * part of the document.
     */
    void readContents(ShortcodeUses uses) {
        for (int i = 0; i < uses.count(); i++) {
            ShortcodeUse use = uses.at(i);
            Optional<ShortcodeTag> tag = use.tag();
            boolean opens =
                    use.kind() == ShortcodeUse.Kind.CALL || use.kind() == ShortcodeUse.Kind.BLOCK;
            tag.filter(t -> opens && t.name().equals("figure"))
                    .ifPresent(t -> figures.add(figure(t, use.location())));
            if (use.kind() == ShortcodeUse.Kind.CALL
                    && tag.isPresent()
                    && use.inner().isPresent()) {
                boolean verbatim = ShortcodeScanner.VERBATIM.contains(tag.get().name());
                if (tag.get().style() == '%' && !verbatim) {
                    read(note.fragments().parse(use.inner().get()), true);
                }
            }
        }
    }
}
