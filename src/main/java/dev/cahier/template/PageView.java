package dev.cahier.template;

import java.util.List;

/**
 * What every template knows about the page it renders, as {@code page}.
 *
 * @param title its plain title
 * @param titleHtml the title as markup, with formulas and emphasis
 * @param description one plain sentence about it, may be empty
 * @param language its language as a BCP 47 tag; it decides the words of the theme
 * @param url its address with the base path, such as {@code /repo/posts/a/}
 * @param canonicalUrl its absolute address; empty when the site's is unknown
 * @param socialImageUrl the absolute address of the picture shown by those who link here; may be
 *     empty
 * @param math whether it has formulas and needs their style sheet
 * @param mathFontUrls the fonts that its formulas need first, with the base path
 * @param charts whether it has charts that readers can vary, and needs their style sheet and script
 * @param values whether it has charts off which readers read values, and needs the same for them
 */
public record PageView(
        String title,
        String titleHtml,
        String description,
        String language,
        String url,
        String canonicalUrl,
        String socialImageUrl,
        boolean math,
        List<String> mathFontUrls,
        boolean charts,
        boolean values) {

    public PageView {
        mathFontUrls = List.copyOf(mathFontUrls);
    }

    /** Creates the view of a page of which no font is known to be needed. */
    public PageView(
            String title,
            String titleHtml,
            String description,
            String language,
            String url,
            String canonicalUrl,
            String socialImageUrl,
            boolean math) {
        this(
                title,
                titleHtml,
                description,
                language,
                url,
                canonicalUrl,
                socialImageUrl,
                math,
                List.of(),
                false,
                false);
    }

    /** Returns this view of a page that shows these. */
    PageView with(
            boolean formulas, List<String> fontUrls, boolean variedCharts, boolean readCharts) {
        return new PageView(
                title,
                titleHtml,
                description,
                language,
                url,
                canonicalUrl,
                socialImageUrl,
                formulas,
                fontUrls,
                variedCharts,
                readCharts);
    }

    /** Returns this view of a page with charts off which readers read values. */
    PageView withValues() {
        return with(math, mathFontUrls, charts, true);
    }
}
