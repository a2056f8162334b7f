package dev.cahier.markdown;

import static dev.cahier.markdown.ElementAttributes.attribute;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes images, and charts for those whose address is {@code activation:...}.
 *
 * <p>An image loads when it comes into view; a remote one is asked for without telling its host
 * which page asks, since many image hosts refuse pages that they do not know. Its alternative text
 * holds formulas as people read them.
 */
final class ImageNodes {

    private static final Pattern REMOTE = Pattern.compile("(?i)(?:https?:)?//.*");

    private final ChartFigures figures;
    private final FormulaHtml formulas;

    ImageNodes(ChartFigures figures, FormulaHtml formulas) {
        this.figures = figures;
        this.formulas = formulas;
    }

    void register(NodeWriters writers) {
        writers.on(Image.class, this::image).on(ImageRef.class, this::byReference);
    }

    static boolean isChart(Image image) {
        return image.getUrl().toString().toLowerCase(Locale.ROOT).startsWith("activation:");
    }

    private void image(Image node, BodyWriter out) {
        if (isChart(node)) {
            String alt = alternativeText(node, out.note());
            out.raw(figures.fromUri(node.getUrl(), alt, out.note()));
        } else {
            write(node, Unescaped.of(node.getUrl()), node.getTitle(), "", out);
        }
    }

    private void byReference(ImageRef node, BodyWriter out) {
        if (!node.isDefined()) {
            out.text(Unescaped.of(node.getChars()));
            return;
        }
        Reference reference = node.getReferenceNode(out.document());
        String address = Unescaped.of(reference.getUrl());
        write(node, address, reference.getTitle(), out.own(reference), out);
    }

    private String alternativeText(Node image, NoteContext note) {
        return PlainText.shown(
                image.getChildren(),
                math -> formulas.alternativeText(math, note),
                note.shownSigns());
    }

    /**
     * Writes an image.
     *
     * @param given attributes that its definition has, each behind a blank
     */
    private void write(
            Node node, String address, BasedSequence title, String given, BodyWriter out) {
        if (!out.writesLinks() || LinkNodes.isScript(address)) {
            return;
        }
        NoteContext note = out.note();
        String src = src(address, node, note);
        out.raw("<img" + attribute("src", src));
        out.raw(attribute("alt", alternativeText(node, note)));
        out.raw(ParagraphNodes.isFigure(node) ? "" : LinkNodes.title(title));
        out.raw(given + out.own(node) + size(src, node, note));
        out.raw(" loading=\"lazy\" decoding=\"async\"");
        boolean remote = REMOTE.matcher(src).matches();
        out.raw(remote ? " referrerpolicy=\"no-referrer\" />" : " />");
    }

    private static String src(String address, Node node, NoteContext note) {
        return address.isEmpty()
                ? ""
                : note.links()
                        .image(note.fragments().withShortcodeValues(address), note.at(node))
                        .url();
    }

    /**
     * Returns the size as attributes, which keep the place of an image until it is loaded, also
     * where the author gave it another width: style sheets keep the proportion.
     */
    private static String size(String src, Node node, NoteContext note) {
        boolean fixed = note.attributesOf(node).map(ElementAttributes::setsHeight).orElse(false);
        return note.links()
                .imageSize(src)
                .filter(size -> !fixed && size.width() > 0 && size.height() > 0)
                .map(
                        size ->
                                attribute("width", Integer.toString(size.width()))
                                        + attribute("height", Integer.toString(size.height())))
                .orElse("");
    }
}
