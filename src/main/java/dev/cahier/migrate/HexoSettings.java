package dev.cahier.migrate;

import dev.cahier.config.BaseUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Translates the configuration of a Hexo site to that of Cahier.
 *
 * @param theme the configuration of its theme, empty if there is none
 * @param addresses the addresses of the old site
 */
record HexoSettings(
        ForeignConfig config, ForeignConfig theme, ImportPlan plan, HexoAddresses addresses) {

    /**
     * Adds the settings to the plan, and reports what has to be set by hand.
     *
     * @param basePath the path at which the site is, with a slash at both ends
     */
    void read(String basePath) {
        CommonSettings common = new CommonSettings(plan, HexoReader.CONFIG);
        SiteSettings settings = plan.settings();
        settings.put("title", config.text("title"));
        settings.put("description", config.text("description", "subtitle"));
        String origin = config.text("url").flatMap(BaseUrl::parse).map(BaseUrl::origin).orElse("");
        common.baseUrl(Optional.of(origin + basePath));
        List<String> languages = config.texts("language");
        common.language(languages.stream().findFirst());
        common.timeZone(config.text("timezone"));
        if (config.text("timezone").isEmpty()) {
            plan.byHand(
                    "configuration",
                    "there is no 'timezone', so dates without a zone are in UTC; set timeZone",
                    HexoReader.CONFIG);
        }
        settings.put("author", config.text("author"));
        common.paginate(config.text("index_generator.per_page", "per_page"));
        menu();
        settings.put("lowerCase", false);
        common.permalinks(Map.of("posts", addresses.pattern()));
        settings.put("emoji", false);
        if (!config.flag("marked.smartypants", true)) {
            settings.put("typography", false);
        }
        common.giscus(theme, List.of("giscus", "comments.giscus"));
        common.lacks(theme, "disqus.shortname", "comments here are those of giscus");
        common.lacks(theme, "valine.appId", "comments here are those of giscus");
        if (config.flag("titlecase", false)) {
            common.lacks(config, "titlecase", "titles are shown as they are written");
        }
        if (config.flag("future", false)) {
            common.lacks(config, "future", "build with 'cahier build --future'");
        }
    }

    private void menu() {
        List<Map<String, Object>> menu =
                theme.map("menu").entrySet().stream()
                        .filter(entry -> !(entry.getValue() instanceof Map))
                        .map(
                                entry ->
                                        HugoSettings.link(
                                                entry.getKey(),
                                                entry.getValue()
                                                        .toString()
                                                        .split("\\s*\\|\\|")[0]
                                                        .strip()))
                        .map(
                                link -> {
                                    link.computeIfPresent(
                                            "url",
                                            (key, url) ->
                                                    url.equals("/archives/")
                                                                    || url.equals("/archives")
                                                            ? "/archive/"
                                                            : url);
                                    return link;
                                })
                        .filter(link -> link.get("url").toString().matches("/.*|https?:.*"))
                        .toList();
        if (!menu.isEmpty()) {
            plan.settings().put("menu", menu);
        }
    }
}
