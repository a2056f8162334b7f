package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import dev.cahier.chart.ImageSize;

/**
 * Lets images load when they come into view; a remote one is asked for without telling its host
 * which page asks, since many image hosts refuse pages that they do not know. Its alternative text
 * holds formulas as people read them, where flexmark leaves them out.
 */
final class ImageAttributes implements AttributeProvider {

    private final FormulaHtml formulas;
    private final NoteContext note;

    private ImageAttributes(FormulaHtml formulas, NoteContext note) {
        this.formulas = formulas;
        this.note = note;
    }

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        boolean image = node instanceof Image || node instanceof ImageRef;
        if (!image || part != AttributablePart.LINK) {
            return;
        }
        attributes.replaceValue(
                "alt",
                PlainText.shown(
                        node.getChildren(),
                        math -> formulas.alternativeText(math, note),
                        note.shownSigns()));
        note.links()
                .imageSize(attributes.getValue("src"))
                .filter(size -> size.width() > 0 && size.height() > 0)
                .ifPresent(size -> setSize(size, attributes));
        attributes.addValue("loading", "lazy");
        attributes.addValue("decoding", "async");
        if (ParagraphNodes.isFigure(node)) {
            attributes.remove("title");
        }
        if (attributes.getValue("src").matches("(?i)(?:https?:)?//.*")) {
            attributes.addValue("referrerpolicy", "no-referrer");
        }
    }

    /** The size keeps the place of an image until it is loaded. */
    private static void setSize(ImageSize size, MutableAttributes attributes) {
        if (!attributes.contains("style")) {
            attributes.addValue("width", Integer.toString(size.width()));
            attributes.addValue("height", Integer.toString(size.height()));
        }
    }

    /** Creates a provider for each note. */
    static final class Factory extends IndependentAttributeProviderFactory {

        private final FormulaHtml formulas;

        Factory(FormulaHtml formulas) {
            this.formulas = formulas;
        }

        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return new ImageAttributes(formulas, NoteContext.of(context.getDocument()));
        }
    }
}
