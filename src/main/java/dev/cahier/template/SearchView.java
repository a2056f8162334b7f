package dev.cahier.template;

/**
 * The page where readers search, for {@code search.ftlh} as {@code search}.
 *
 * @param introHtml the author's words above the form as markup, may be empty
 */
public record SearchView(PageView page, String introHtml) implements PageModel {

    @Override
    public String template() {
        return "search.ftlh";
    }

    @Override
    public String variable() {
        return "search";
    }
}
