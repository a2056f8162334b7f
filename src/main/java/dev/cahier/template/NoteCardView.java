package dev.cahier.template;

import java.util.List;

/**
 * A note as it stands in a list.
 *
 * @param title its plain title
 * @param titleHtml the title as markup, without links
 * @param url its address with the base path
 * @param date the day it is dated
 * @param summaryHtml its summary as markup, may be empty
 * @param tags its tags, in the order of the front matter
 * @param cover its cover image
 * @param language its language as a BCP 47 tag
 */
public record NoteCardView(
        String title,
        String titleHtml,
        String url,
        DateView date,
        String summaryHtml,
        List<LinkView> tags,
        ImageView cover,
        String language) {

    public NoteCardView {
        tags = List.copyOf(tags);
    }
}
