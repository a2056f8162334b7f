package dev.cahier.template;

/**
 * A page that is neither a note nor a list, for {@code page.ftlh} as {@code text}: title and text.
 *
 * @param bodyHtml the text below the title as markup
 */
public record TextPageView(PageView page, String bodyHtml) implements PageModel {

    @Override
    public String template() {
        return "page.ftlh";
    }

    @Override
    public String variable() {
        return "text";
    }
}
