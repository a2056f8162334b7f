package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import java.util.Set;

/** Creates a block rule that is asked before those which its lines could be mistaken for. */
abstract class EarlyBlockFactory implements CustomBlockParserFactory {

    @Override
    public final Set<Class<?>> getAfterDependents() {
        return Set.of();
    }

    @Override
    public final Set<Class<?>> getBeforeDependents() {
        return Set.of(
                BlockQuoteParser.Factory.class,
                LinearHeadings.class,
                FencedCodeBlockParser.Factory.class,
                HtmlBlockParser.Factory.class,
                ThematicBreakParser.Factory.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public final boolean affectsGlobalScope() {
        return false;
    }
}
