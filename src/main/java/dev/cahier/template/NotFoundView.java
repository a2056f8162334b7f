package dev.cahier.template;

/** The page shown for an address that does not exist, for {@code 404.ftlh} as {@code notFound}. */
public record NotFoundView(PageView page) implements PageModel {

    @Override
    public String template() {
        return "404.ftlh";
    }

    @Override
    public String variable() {
        return "notFound";
    }
}
