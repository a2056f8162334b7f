package dev.cahier.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;

/** The dialect of Markdown: CommonMark, what GitHub and Hugo add to it, and what notes need. */
final class Dialect {

    static final DataHolder OPTIONS =
            new MutableDataSet()
                    .set(
                            Parser.EXTENSIONS,
                            List.of(
                                    DefinitionExtension.create(),
                                    StrikethroughExtension.create(),
                                    TablesExtension.create()))
                    .set(Parser.HEADING_PARSER, false)
                    .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .toImmutable();

    /** Which lists are written without paragraphs. */
    static final ListOptions LISTS = ListOptions.get(OPTIONS);

    private Dialect() {}

    /**
     * Returns a parser, safe for use by several threads.
     *
     * @param math how the parsed notes write formulas; empty for a parser that does not know them
     * @param emoji whether it knows codes of emoji
     * @param wiki whether it knows wiki-links
     * @param citations whether it knows citations
     */
    static Parser parser(
            Optional<MathHabits> math, boolean emoji, boolean wiki, boolean citations) {
        Parser.Builder builder =
                Parser.builder(OPTIONS)
                        .customDelimiterProcessor(new CjkFriendlyEmphasis())
                        .customDelimiterProcessor(new MarkProcessor())
                        .customBlockParserFactory(new BlockShortcodeParser.Factory())
                        .customInlineParserExtensionFactory(new InlineShortcodeParser.Factory())
                        .customInlineParserFactory(LinearInlineParser.FACTORY)
                        // Flexmark adds this on its own to its own inline parser only.
                        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                        .linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory())
                        .customBlockParserFactory(new FootnoteLines.Factory())
                        .paragraphPreProcessorFactory(new TaskMarks.Factory())
                        .customBlockParserFactory(new TableStart.Factory(math))
                        .customBlockParserFactory(new LinearHeadings())
                        .customBlockParserFactory(new LineLimits.Factory())
                        .customBlockParserFactory(new NestingLimit.Factory());
        if (emoji) {
            builder.customInlineParserExtensionFactory(new EmojiParser.Factory());
        }
        if (wiki) {
            builder.customInlineParserExtensionFactory(new WikiLinkParser.Factory());
        }
        if (citations) {
            builder.customInlineParserExtensionFactory(new CitationParser.Factory());
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
     * Returns how all nodes are written but those that depend on engines, safe for use by several
     * threads.
     */
    static NodeWriters writers() {
        NodeWriters writers = new NodeWriters();
        BlockNodes.register(writers);
        CitationNodes.register(writers);
        InlineNodes.register(writers);
        SafeAnchor.register(writers);
        TableNodes.register(writers);
        LinkNodes.register(writers);
        EmbedNodes.register(writers);
        EmojiNodes.register(writers);
        EntityNodes.register(writers);
        FootnoteNodes.register(writers);
        ReferenceNodes.register(writers);
        SoftBreakNodes.register(writers);
        WikiLinkNodes.register(writers);
        return writers;
    }
}
