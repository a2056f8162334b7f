package dev.cahier.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A note as lists show it.
 *
 * @param title its plain title
 * @param titleHtml the title as markup, without links
 * @param url its address with the base path
 * @param date the day it is dated
 * @param summaryHtml its summary as markup, may be empty
 * @param tags its tags, in the order of the front matter
 * @param series its series, in the order of the front matter
 * @param cover its cover image
 * @param pinned whether it has a weight, so that it comes before notes that are ordered by their
 *     dates
 * @param language its language as a BCP 47 tag
 * @param params the author's own values from the front matter, those of {@code params} and those of
 *     keys that Cahier does not know: strings, numbers, booleans, lists and maps
 */
public record NoteCardView(
        String title,
        String titleHtml,
        String url,
        DateView date,
        String summaryHtml,
        List<LinkView> tags,
        List<LinkView> series,
        ImageView cover,
        boolean pinned,
        String language,
        Map<String, Object> params) {

    public NoteCardView {
        tags = List.copyOf(tags);
        series = List.copyOf(series);
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }
}
