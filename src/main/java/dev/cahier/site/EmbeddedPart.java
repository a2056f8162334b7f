package dev.cahier.site;

import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.NoteEmbed;
import dev.cahier.markdown.PartMarks;
import java.util.List;
import java.util.Optional;

/**
 * A note or a part of one that other notes can show.
 *
 * @param note the note
 * @param heading the heading of the section; empty for a block or the whole note
 * @param block the anchor of the block, such as {@code ^name}; empty if it is none
 */
record EmbeddedPart(RenderedNote note, Optional<HeadingEntry> heading, String block) {

    /** A section counts for what a long one may have: only whole notes know their length. */
    private static final int LENGTH_OF_SECTION = 50_000;

    static EmbeddedPart whole(RenderedNote note) {
        return new EmbeddedPart(note, Optional.empty(), "");
    }

    boolean isWhole() {
        return heading.isEmpty() && block.isEmpty();
    }

    /** Returns the anchor of the part in its own page; empty for a whole note. */
    String anchor() {
        return heading.map(HeadingEntry::id).orElse(block);
    }

    int length() {
        int length = note.body().facts().length();
        return isWhole() ? length : Math.min(length, LENGTH_OF_SECTION);
    }

    boolean isOfSameNote(EmbeddedPart other) {
        return note.note().path().equals(other.note.note().path());
    }

    /** Returns whether an embed of the note stands in this part. */
    boolean contains(NoteEmbed embed) {
        if (heading.isEmpty()) {
            return block.isEmpty() || embed.block().equals(block);
        }
        List<HeadingEntry> outermost =
                note.body().headings().stream().filter(HeadingEntry::outermost).toList();
        int first = outermost.indexOf(heading.get());
        int last = first + 1;
        while (last < outermost.size() && outermost.get(last).level() > heading.get().level()) {
            last++;
        }
        return embed.section() > first && embed.section() <= last;
    }

    /** Returns its markup from that of the note, with the marks of what it shows itself. */
    String cutFrom(RenderedNote source) {
        if (isWhole()) {
            return source.bodyHtmlWithMarks();
        }
        String html = source.body().markup().html();
        Optional<String> part =
                heading.map(start -> PartMarks.sectionOf(html, start))
                        .orElseGet(() -> PartMarks.blockOf(html, block));
        return part.map(cut -> cut.startsWith("<li") ? "<ul>" + cut + "</ul>" : cut).orElse("");
    }
}
