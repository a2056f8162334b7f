package dev.cahier.migrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Translates the configuration of a Jekyll site to that of Cahier.
 *
 * @param addresses the addresses of the old site
 */
record JekyllSettings(ForeignConfig config, ImportPlan plan, JekyllAddresses addresses) {

    /** Adds the settings to the plan, and reports what has to be set by hand. */
    void read() {
        CommonSettings common = new CommonSettings(plan, JekyllReader.CONFIG);
        SiteSettings settings = plan.settings();
        settings.put("title", config.text("title", "name"));
        settings.put("description", config.text("description", "tagline"));
        String url =
                config.text("url").orElse("").replaceFirst("/+$", "")
                        + "/"
                        + config.text("baseurl").orElse("").replaceFirst("^/+", "");
        common.baseUrl(Optional.of(url));
        common.language(config.text("lang", "language", "locale"));
        common.timeZone(config.text("timezone"));
        if (config.text("timezone").isEmpty()) {
            plan.byHand(
                    "configuration",
                    "there is no 'timezone', so dates without a zone are in UTC; set timeZone",
                    JekyllReader.CONFIG);
        }
        settings.put("author", config.text("author", "author.name"));
        common.paginate(config.text("paginate"));
        if (config.text("markdown").map(m -> m.equalsIgnoreCase("kramdown")).orElse(true)) {
            settings.put("math.double", "kramdown");
        }
        settings.put("lowerCase", false);
        common.permalinks(Map.of("posts", addresses.pattern()));
        settings.put("emoji", config.texts("plugins").contains("jemoji"));
        common.giscus(config, List.of("giscus", "comments.giscus"));
        common.lacks(config, "disqus", "comments here are those of giscus");
        common.lacks(config, "google_analytics", "pages load nothing from other hosts");
        if (config.flag("future", false)) {
            common.lacks(config, "future", "build with 'cahier build --future'");
        }
        if (config.texts("plugins").contains("jekyll-feed")) {
            String path = "/" + config.text("feed.path").orElse("feed.xml").replaceFirst("^/+", "");
            settings.put("feeds.aliases", Map.of(path, "atom"));
        }
    }
}
