package dev.cahier.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dialect of Markdown: CommonMark, what GitHub and Hugo add to it, and what notes need. */
final class Dialect {

    private static final DataHolder OPTIONS =
            new MutableDataSet()
                    .set(
                            Parser.EXTENSIONS,
                            List.of(
                                    DefinitionExtension.create(),
                                    FootnoteExtension.create(),
                                    StrikethroughExtension.create(),
                                    TablesExtension.create(),
                                    TaskListExtension.create()))
                    .set(Parser.HEADING_PARSER, false)
                    .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                    .set(HtmlRenderer.RENDER_HEADER_ID, false)
                    .set(HtmlRenderer.OBFUSCATE_EMAIL, false)
                    .toImmutable();

    private Dialect() {}

    /** Returns the options without flexmark's renderer of footnotes, which ours replaces. */
    private static DataHolder withoutFootnotes() {
        return new MutableDataSet(OPTIONS)
                .set(
                        Parser.EXTENSIONS,
                        Parser.EXTENSIONS.get(OPTIONS).stream()
                                .filter(extension -> !(extension instanceof FootnoteExtension))
                                .toList())
                .toImmutable();
    }

    /**
     * Returns a parser, safe for use by several threads.
     *
     * @param math how the parsed notes write formulas; empty for a parser that does not know them
     * @param emoji whether it knows codes of emoji
     * @param wiki whether it knows wiki-links
     */
    static Parser parser(Optional<MathHabits> math, boolean emoji, boolean wiki) {
        Parser.Builder builder =
                Parser.builder(OPTIONS)
                        .customDelimiterProcessor(new CjkFriendlyEmphasis())
                        .customDelimiterProcessor(new MarkProcessor())
                        .customBlockParserFactory(new BlockShortcodeParser.Factory())
                        .customInlineParserExtensionFactory(new InlineShortcodeParser.Factory())
                        .customInlineParserFactory(LinearInlineParser.FACTORY)
                        // Flexmark adds this on its own to its own inline parser only.
                        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                        .customBlockParserFactory(new TableStart.Factory(math))
                        .customBlockParserFactory(new LinearHeadings())
                        .customBlockParserFactory(new NestingLimit.Factory());
        if (emoji) {
            builder.customInlineParserExtensionFactory(new EmojiParser.Factory());
        }
        if (wiki) {
            builder.customInlineParserExtensionFactory(new WikiLinkParser.Factory());
        }
        math.ifPresent(
                habits ->
                        builder.customBlockParserFactory(new DisplayMathStart.Factory(habits))
                                .customInlineParserExtensionFactory(
                                        new InlineMathParser.Factory(habits))
                                .customInlineParserExtensionFactory(new ReferenceParser.Factory())
                                .customInlineParserExtensionFactory(
                                        new BareEnvironmentParser.Factory()));
        return builder.build();
    }

    /**
     * Returns a renderer, safe for use by several threads.
     *
     * @param nodes renderers of nodes, asked before flexmark's own
     * @param formulas writes those of alternative texts
     */
    static HtmlRenderer renderer(List<NodeRenderer> nodes, FormulaHtml formulas) {
        HtmlRenderer.Builder builder =
                HtmlRenderer.builder(withoutFootnotes())
                        .nodeRendererFactory(options -> new FootnoteNodes())
                        .linkResolverFactory(new NoteLinkResolver.Factory())
                        .attributeProviderFactory(new ElementAttributes.Factory())
                        .attributeProviderFactory(new TableAlignment.Factory())
                        .attributeProviderFactory(new ImageAttributes.Factory(formulas));
        Set<NodeRenderingHandler<?>> handlers = new HashSet<>();
        nodes.forEach(node -> handlers.addAll(node.getNodeRenderingHandlers()));
        return builder.nodeRendererFactory(options -> () -> handlers).build();
    }
}
