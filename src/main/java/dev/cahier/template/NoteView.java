package dev.cahier.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a note, for {@code note.ftlh} as {@code note}.
 *
 * <p>The template puts {@code bodyHtml} into exactly one element with the class {@code note-body};
 * {@code bodyHtml} itself has none.
 *
 * @param byline when and by whom it was written
 * @param terms the tags, categories and series it belongs to
 * @param summaryHtml its summary as markup, may be empty
 * @param cover the image above the text
 * @param contents its headings as a tree, see {@link HeadingView#tree}
 * @param bodyHtml the rendered note
 * @param neighbours the notes before and after it
 * @param reuse how to edit and to cite it
 * @param around what else of the site it leads to
 * @param options what its author switched on
 * @param params the author's own values from the front matter, those of {@code params} and those of
 *     keys that Cahier does not know: strings, numbers, booleans, lists and maps
 */
public record NoteView(
        PageView page,
        Byline byline,
        Terms terms,
        String summaryHtml,
        ImageView cover,
        List<HeadingView> contents,
        String bodyHtml,
        Neighbours neighbours,
        Reuse reuse,
        SurroundingsView around,
        Options options,
        Map<String, Object> params)
        implements PageModel {

    public NoteView {
        contents = List.copyOf(contents);
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    @Override
    public String template() {
        return "note.ftlh";
    }

    @Override
    public String variable() {
        return "note";
    }

    /**
     * When and by whom a note was written.
     *
     * @param date the day it is dated
     * @param lastmod the day it was last changed; {@link DateView#NONE} when that says nothing new
     * @param authors its authors, in the order of the front matter
     * @param readingMinutes how long it takes to read, in minutes; 0 when unknown
     * @param wordCount its length, a Chinese character counting as a word; 0 when unknown
     */
    public record Byline(
            DateView date,
            DateView lastmod,
            List<LinkView> authors,
            int readingMinutes,
            int wordCount) {

        public Byline {
            authors = List.copyOf(authors);
        }
    }

    /**
     * The terms of a note, each list in the order of the front matter.
     *
     * @param tags its tags
     * @param categories its categories
     * @param series its series
     */
    public record Terms(List<LinkView> tags, List<LinkView> categories, List<LinkView> series) {

        public Terms {
            tags = List.copyOf(tags);
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /**
     * The notes beside a note in the order of their dates.
     *
     * @param previous the next older note, or {@link LinkView#NONE}
     * @param next the next newer note, or {@link LinkView#NONE}
     */
    public record Neighbours(LinkView previous, LinkView next) {}

    /**
     * How to edit and to cite a note.
     *
     * @param editUrl where its source can be edited; may be empty
     * @param bibtex an entry for BibTeX; may be empty
     */
    public record Reuse(String editUrl, String bibtex) {}

    /**
     * What the author of a note switched on.
     *
     * @param toc whether its table of contents is shown
     * @param share whether links for passing it on are shown
     * @param comments whether {@code partials/comments.ftlh} is shown
     */
    public record Options(boolean toc, boolean share, boolean comments) {}
}
