package dev.cahier.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;

/** A rule that takes a node out of running text, without anything to do at the end of a block. */
abstract class InlineRule implements InlineParserExtension {

    /**
     * Puts a node behind the text that was read until now.
     *
     * @param nextIndex where the text goes on
     * @return true: something was taken
     */
    static boolean take(LightInlineParser parser, Node node, int nextIndex) {
        parser.flushTextNode();
        parser.getBlock().appendChild(node);
        parser.setIndex(nextIndex);
        return true;
    }

    @Override
    public final void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public final void finalizeBlock(InlineParser inlineParser) {}
}
