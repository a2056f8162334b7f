package dev.cahier.build;

import dev.cahier.markdown.LinkMarks;
import dev.cahier.markdown.NoteUses;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.site.NoteKeys;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteQuestion;
import dev.cahier.store.Sha256;
import java.util.List;

/**
 * A note that was rendered in this build.
 *
 * @param note the note
 * @param uses what it uses besides its text
 * @param questions what it asked about the site's addresses, sorted
 */
record CompiledNote(RenderedNote note, NoteUses uses, List<SiteQuestion> questions) {

    CompiledNote {
        questions = List.copyOf(questions);
    }

    /**
     * Returns the keys of a note.
     *
     * @param madeFrom hashes of all that it was made from
     */
    static NoteKeys keys(RenderedNote note, List<String> madeFrom) {
        String summary = note.summary().map(RenderedLine::html).orElseGet(note::beginningHtml);
        return new NoteKeys(
                Sha256.of(String.join("\n", madeFrom)),
                Sha256.of(
                        note.title().length()
                                + ":"
                                + note.title()
                                + note.titleHtml().length()
                                + ":"
                                + note.titleHtml()
                                + summary.length()
                                + ":"
                                + summary
                                + note.body().markup().summaryText()),
                Sha256.of(LinkMarks.withoutPlaces(note.body().markup().sentences())));
    }
}
