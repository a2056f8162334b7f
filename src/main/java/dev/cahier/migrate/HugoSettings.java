package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates the configuration of a Hugo site into {@code cahier.yaml}. */
final class HugoSettings {

    private static final List<String> GISCUS =
            List.of(
                    "params.giscus",
                    "params.comments.giscus",
                    "params.comment.giscus",
                    "params.page.comment.giscus");

    private final ForeignConfig config;
    private final ImportPlan plan;
    private final CommonSettings common;
    private final String language;

    HugoSettings(ForeignConfig config, ImportPlan plan) {
        this.config = config;
        this.plan = plan;
        this.common = new CommonSettings(plan, plan.configuration());
        this.language = config.text("defaultContentLanguage").orElse("en");
    }

    void write() {
        SiteSettings settings = plan.settings();
        String own = "languages." + language + ".";
        settings.put("title", config.text(own + "title", "title"));
        settings.put(
                "description",
                config.text(
                        own + "params.description",
                        own + "params.subtitle",
                        "params.description",
                        "params.subtitle"));
        common.baseUrl(config.text("baseURL"));
        boolean several = config.map("languages").size() > 1;
        common.language(
                several
                        ? Optional.of(language)
                        : config.text(own + "languageCode", "languageCode", "locale")
                                .or(() -> Optional.of(language)));
        common.timeZone(config.text(own + "timeZone", "timeZone"));
        author(own);
        common.paginate(config.text("pagination.pagerSize", "paginate"));
        settings.put("copyright", config.text(own + "copyright", "copyright"));
        if (several) {
            languages();
        }
        menu(own);
        settings.put("emoji", config.flag("enableEmoji", false));
        if (config.flag("enableGitInfo", false)) {
            settings.put("gitDates", true);
        }
        if (config.flag("markup.goldmark.extensions.typographer.disable", false)
                || !config.flag("markup.goldmark.extensions.typographer", true)) {
            settings.put("typography", false);
        }
        List<String> sections = config.texts("mainSections");
        sections = sections.isEmpty() ? config.texts("params.mainSections") : sections;
        if (!sections.isEmpty()) {
            settings.put("sections", sections);
        }
        if (config.flag("disablePathToLower", false)) {
            settings.put("lowerCase", false);
        }
        settings.put("feeds.sections", true);
        limit();
        common.giscus(config, GISCUS);
        others();
    }

    /** Writes the patterns of addresses; the notes are known. */
    void writePermalinks() {
        common.permalinks(HugoPermalinks.of(config, plan));
    }

    private void author(String own) {
        config.text(
                        own + "params.author",
                        own + "params.author.name",
                        "params.author",
                        "params.author.name",
                        "author",
                        "author.name")
                .ifPresentOrElse(
                        name -> plan.settings().put("author", name),
                        () -> {
                            List<String> names = config.texts("params.author");
                            if (!names.isEmpty()) {
                                plan.settings().put("author", names);
                            }
                        });
    }

    private void languages() {
        Map<String, Object> languages = new LinkedHashMap<>();
        for (String tag : config.map("languages").keySet()) {
            if (CommonSettings.isTag(tag)) {
                Map<String, Object> keys = new LinkedHashMap<>();
                String at = "languages." + tag + ".";
                config.text(at + "languageName", at + "label").ifPresent(n -> keys.put("name", n));
                config.text(at + "title").ifPresent(title -> keys.put("title", title));
                languages.put(tag, keys.isEmpty() ? "" : keys);
            }
        }
        plan.settings().put("languages", languages);
    }

    private void menu(String own) {
        List<ForeignConfig> entries = new ArrayList<>();
        for (String key :
                List.of(own + "menus.main", own + "menu.main", "menus.main", "menu.main")) {
            if (entries.isEmpty()) {
                entries.addAll(config.maps(key));
            }
        }
        entries.sort(Comparator.comparing(HugoSettings::weight));
        List<Map<String, Object>> menu = new ArrayList<>();
        for (ForeignConfig entry : entries) {
            Optional<String> name = entry.text("name", "title", "identifier");
            Optional<String> url = entry.text("url", "pageRef").map(this::menuAddress);
            if (name.isPresent() && url.isPresent()) {
                menu.add(link(name.get(), url.get()));
            }
        }
        if (!menu.isEmpty()) {
            plan.settings().put("menu", menu);
        }
    }

    static Map<String, Object> link(String name, String url) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("name", name);
        link.put("url", url);
        return link;
    }

    private static int weight(ForeignConfig entry) {
        String weight = entry.text("weight").orElse("");
        // As in Hugo, entries without a weight come last.
        return weight.matches("-?\\d{1,9}") ? Integer.parseInt(weight) : Integer.MAX_VALUE;
    }

    private String menuAddress(String written) {
        if (written.matches("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*|#.*")) {
            return written;
        }
        String address = "/" + written.replaceFirst("^/+", "");
        boolean page = !address.endsWith("/") && !address.matches(".*[.#?][^/]*");
        return page ? address + "/" : address;
    }

    private void limit() {
        config.text("services.rss.limit", "rssLimit")
                .filter(text -> text.matches("[1-9]\\d{0,2}"))
                .ifPresent(text -> plan.settings().put("feeds.limit", Integer.valueOf(text)));
    }

    private void others() {
        for (Object name : config.map("taxonomies").values()) {
            if (name.toString().matches("authors?")) {
                plan.byHand(
                        "configuration",
                        "the taxonomy '" + name + "' has no pages here: notes name their authors",
                        plan.configuration());
            }
        }
        common.lacks(config, "services.disqus.shortname", "comments here are those of giscus");
        common.lacks(config, "disqusShortname", "comments here are those of giscus");
        common.lacks(config, "params.valine", "comments here are those of giscus");
        if (config.flag("buildFuture", false)) {
            common.lacks(config, "buildFuture", "build with 'cahier build --future'");
        }
        if (config.flag("buildDrafts", false)) {
            common.lacks(config, "buildDrafts", "build with 'cahier build --drafts'");
        }
        common.lacks(config, "googleAnalytics", "pages load nothing from other hosts");
        common.lacks(config, "services.googleAnalytics", "pages load nothing from other hosts");
        common.lacks(config, "module.imports", "modules are not read");
    }
}
