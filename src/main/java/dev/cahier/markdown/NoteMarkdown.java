package dev.cahier.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parses Markdown as a note asks for it: with or without formulas, wiki-links and the like. Safe
 * for use by several threads.
 */
final class NoteMarkdown {

    /** One parser for each kind of grammar that a note has asked for. */
    private final Map<Grammar, Parser> parsers = new ConcurrentHashMap<>();

    private final BareUrls bareUrls = new BareUrls();

    /**
     * What a note's text may hold besides Markdown.
     *
     * @param math how it writes formulas, if they count
     */
    private record Grammar(
            Optional<MathHabits> math, boolean emoji, boolean wiki, boolean citations) {

        private static Grammar of(NoteContext note) {
            boolean math = note.source().math();
            return new Grammar(
                    math ? Optional.of(note.habits()) : Optional.empty(),
                    note.source().emoji(),
                    note.source().wiki(),
                    note.citations().isOn());
        }
    }

    /** Parses a text, which may be a part of the note. */
    Document parse(BasedSequence body, NoteContext note) {
        Grammar grammar = Grammar.of(note);
        Parser parser =
                parsers.computeIfAbsent(
                        grammar, g -> Dialect.parser(g.math(), g.emoji(), g.wiki(), g.citations()));
        Document document = parser.parse(body);
        ParentLinks.mend(document);
        note.attachTo(document);
        LineLimits.apply(document, note);
        NestingLimit.apply(document, note);
        SpacedTargets.linkIn(document, note);
        if (note.source().math()) {
            new UndefinedReferences(parser::parse).readIn(document);
            DisplayBreaks.removeFrom(document);
            LostBackslashes.reportIn(document, note);
        }
        if (note.source().wiki()) {
            new WikiText(parser::parse).readIn(document);
        }
        Footnotes.number(document, note);
        note.citations().readIn(document, note);
        bareUrls.linkIn(document);
        TypographicText.readIn(document, note);
        return document;
    }

    /** Parses a text that may hold blocks, and reports what its author may not have meant. */
    Document parseBlocks(BasedSequence text, NoteContext note) {
        Document document = parse(text, note);
        OwnAttributes.take(document, note);
        if (note.source().isSafe()) {
            SafeInlineTags.apply(document, note);
        }
        ForeignSyntax.report(document, note);
        MarkupSlips.report(document, note);
        NoteLinks.resolve(document, note);
        return document;
    }
}
