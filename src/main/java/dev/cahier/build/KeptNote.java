package dev.cahier.build;

import dev.cahier.markdown.NoteFacts;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.site.NoteKeys;
import dev.cahier.site.SiteQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rendered note without its markup, as it is kept between builds.
 *
 * @param text identifies the note's text, see {@link dev.cahier.note.TextOfFile#key}
 * @param toolbox {@link SiteKeys#toolbox} when it was rendered
 * @param templates {@link SiteKeys#templates} when it was rendered if it shows a template,
 *     otherwise empty
 * @param questions what it asked about the site's addresses, sorted
 * @param answers a hash of the answers
 * @param facts what is known about its body
 * @param title the title of its front matter
 * @param summary the summary of its front matter
 * @param formulas the different formulas that it asked for
 * @param keys what it adds to the keys of pages
 */
record KeptNote(
        String text,
        String toolbox,
        String templates,
        List<SiteQuestion> questions,
        String answers,
        NoteFacts facts,
        Optional<RenderedLine> title,
        Optional<RenderedLine> summary,
        Set<Long> formulas,
        NoteKeys keys) {

    KeptNote {
        questions = List.copyOf(questions);
        formulas = Set.copyOf(formulas);
    }
}
