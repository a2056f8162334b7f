package dev.cahier.template;

/**
 * The page at an alias of a note, for {@code redirect.ftlh} as {@code redirect}.
 *
 * @param targetUrl the note's address with the base path
 */
public record RedirectView(PageView page, String targetUrl) implements PageModel {

    @Override
    public String template() {
        return "redirect.ftlh";
    }

    @Override
    public String variable() {
        return "redirect";
    }
}
