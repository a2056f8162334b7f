package dev.cahier.template;

import java.util.List;

/**
 * All terms of one kind, such as all tags, for {@code terms.ftlh} as {@code terms}.
 *
 * @param introHtml the author's words above the list as markup, may be empty
 * @param entries the terms in the order of the page
 */
public record TermsPageView(PageView page, String introHtml, List<Entry> entries)
        implements PageModel {

    public TermsPageView {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "terms.ftlh";
    }

    @Override
    public String variable() {
        return "terms";
    }

    /**
     * One term.
     *
     * @param name its plain name
     * @param url the page of its notes
     * @param count how many notes it has
     */
    public record Entry(String name, String url, int count) {}
}
