package dev.cahier.migrate;

import dev.cahier.config.BaseUrl;
import dev.cahier.diagnostic.SourceText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Jekyll site: posts, collections, pages and static files. */
final class JekyllReader implements ForeignReader {

    static final String CONFIG = "_config.yml";

    private static final Pattern POST =
            Pattern.compile("(\\d{2,4}-\\d{1,2}-\\d{1,2})-(.*)\\.[^.]+");

    private static final Set<String> EXCLUDED =
            Set.of(
                    "Gemfile",
                    "Gemfile.lock",
                    "Rakefile",
                    "package.json",
                    "package-lock.json",
                    "vendor",
                    "node_modules",
                    "_config.yml",
                    "_site",
                    "README.md",
                    "LICENSE",
                    "LICENSE.md",
                    "CHANGELOG.md",
                    "CONTRIBUTING.md",
                    "Makefile",
                    "Dockerfile");

    /** Keys of {@code defaults} that Cahier has, too. */
    private static final List<String> DEFAULTS =
            List.of(
                    "author",
                    "tags",
                    "categories",
                    "category",
                    "toc",
                    "comments",
                    "lang",
                    "math",
                    "published");

    private final ForeignFolder folder;
    private final ImportPlan plan;
    private final ForeignConfig config;
    private final JekyllAddresses addresses;
    private final PublishedFiles files;
    private final Map<String, String> byName = new HashMap<>();

    JekyllReader(ForeignFolder folder, ImportPlan plan) {
        this.folder = folder;
        this.plan = plan;
        this.config =
                List.of(CONFIG, "_config.yaml").stream()
                        .filter(folder::has)
                        .findFirst()
                        .map(name -> ForeignConfig.read(folder, name, plan.diagnostics()))
                        .orElseGet(ForeignConfig::empty);
        this.addresses = new JekyllAddresses(config);
        this.files = new PublishedFiles(folder, plan);
    }

    @Override
    public void read() {
        new JekyllSettings(config, plan, addresses).read();
        folder.files().forEach(this::file);
        new JekyllMenu(config, plan).add();
        String url = config.text("url").orElse("").replaceFirst("/+$", "");
        String base = "/" + config.text("baseurl").orElse("").replaceAll("^/+|/+$", "");
        translate(url, base.equals("/") ? "" : base);
        redirectPages();
    }

    /** The further pages of the home page were at {@code /page2/} and the like. */
    private void redirectPages() {
        int size =
                config.text("paginate")
                        .filter(n -> n.matches("[1-9]\\d{0,3}"))
                        .map(Integer::valueOf)
                        .orElse(0);
        long posts =
                plan.notes().keySet().stream().filter(p -> p.startsWith("content/posts/")).count();
        String pattern = config.text("paginate_path").orElse("/page:num/");
        for (int i = 2; size > 0 && (i - 1) * size < posts; i++) {
            String old = ("/" + pattern + "/").replace(":num", "" + i).replaceAll("/+", "/");
            RedirectPage.add(plan, old, "/page/" + i + "/");
        }
    }

    private void file(String path) {
        String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        String inPosts = ("/" + path).contains("/_posts/") ? "_posts" : "";
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isNote = lower.endsWith(".md") || lower.endsWith(".markdown");
        if (isExcluded(path, first)) {
            return;
        }
        if (!inPosts.isEmpty()) {
            post(path, name, isNote);
        } else if (("/" + path).contains("/_drafts/")) {
            plan.leftOut("drafts", "Jekyll does not publish it", path);
        } else if (first.startsWith("_") && path.equals(first)) {
            plan.leftOut("names with an underscore", "Jekyll does not publish it", path);
        } else if (first.startsWith("_")) {
            collection(path, first.substring(1), isNote);
        } else if (isNote) {
            page(path);
        } else if (lower.matches(".*\\.(?:html?|xml|json|js|s?css|sass|less|txt|coffee)")
                && hasFrontMatter(path)) {
            template(path, lower);
        } else if (!path.matches("(?:.*/)?_.*")) {
            files.copyFile(path, "static", path);
        }
    }

    private void template(String path, String lower) {
        if (lower.matches(".*\\.html?")) {
            plan.byHand(
                    "pages in HTML", "rewrite this page as Markdown, or put it in static/", path);
        } else {
            plan.leftOut("templates", "Liquid fills in this file", path);
        }
    }

    private boolean hasFrontMatter(String path) {
        return folder.text(path).map(text -> text.startsWith("---\n")).orElse(false);
    }

    private boolean isExcluded(String path, String first) {
        if (EXCLUDED.contains(first) || path.startsWith("_site/")) {
            return true;
        }
        boolean included = config.texts("include").stream().anyMatch(p -> Globs.matches(p, path));
        boolean hidden = PublishedFiles.isHidden(path);
        boolean excluded = config.texts("exclude").stream().anyMatch(p -> Globs.matches(p, path));
        if (excluded) {
            plan.leftOut("excluded files", "'exclude' names it", path);
        }
        return excluded || hidden && !included;
    }

    private void post(String path, String name, boolean isNote) {
        Matcher dated = POST.matcher(name);
        if (!isNote) {
            plan.byHand("other markup", "rewrite this post as Markdown", path);
            return;
        }
        if (!dated.matches()) {
            plan.leftOut("posts without a date", "Jekyll publishes posts with a dated name", path);
            return;
        }
        Optional<LocalDate> day = JekyllAddresses.day(dated.group(1));
        if (day.isEmpty()) {
            plan.byHand(
                    "posts without a date",
                    "there is no day " + dated.group(1) + ": rename the file and import again",
                    path);
            return;
        }
        String folders = ("/" + path).replaceFirst("/_posts/.*", "").replaceFirst("^/", "");
        String target = "content/posts/" + (folders.isEmpty() ? "" : folders + "/") + name;
        draft(path, target)
                .ifPresent(
                        draft -> {
                            completePost(draft, day.get(), dated);
                            String address = addresses.post(draft, day.get(), dated, folders);
                            byName.put(name.replaceFirst("\\.[^.]+$", ""), address);
                            add(draft, address);
                        });
    }

    private void completePost(NoteDraft draft, LocalDate day, Matcher dated) {
        boolean plainDate = dated.group(1).matches("\\d{4}-\\d{2}-\\d{2}");
        if (draft.values().text("date").isEmpty() && !plainDate) {
            draft.keys().set("date", day.toString());
        }
        if (draft.values().text("title").isEmpty()) {
            draft.keys().set("title", titled(dated.group(2)));
        }
        applyDefaults(draft, "posts");
    }

    private static String titled(String slug) {
        StringBuilder title = new StringBuilder();
        for (String word : slug.split("[-_]+")) {
            title.append(title.isEmpty() ? "" : " ")
                    .append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.isEmpty() ? "" : word.substring(1));
        }
        return title.toString();
    }

    private void applyDefaults(NoteDraft draft, String type) {
        ForeignConfig defaults = addresses.defaults(draft.sourcePath(), type);
        for (String key : DEFAULTS) {
            if (draft.values().value(key).isEmpty()) {
                defaults.value(key)
                        .filter(value -> !(value instanceof Map))
                        .ifPresent(value -> draft.keys().set(key, value));
            }
        }
    }

    private void collection(String path, String name, boolean isNote) {
        boolean output = config.flag("collections." + name + ".output", false);
        String inFolder = path.substring(name.length() + 2);
        if (!output) {
            if (Set.of("layouts", "includes", "data", "sass", "plugins", "drafts").contains(name)) {
                plan.leftOut("templates and data", "is Jekyll's own", path);
            } else {
                plan.leftOut("folders with an underscore", "Jekyll does not publish it", path);
            }
        } else if (isNote && hasFrontMatter(path)) {
            draft(path, "content/" + name + "/" + inFolder)
                    .ifPresent(
                            draft -> {
                                applyDefaults(draft, name);
                                String address = addresses.collection(draft, name, inFolder);
                                byName.put(path, address);
                                add(draft, address);
                            });
        } else {
            files.copyFile(path, "static", name + "/" + inFolder);
        }
    }

    private void page(String path) {
        if (!hasFrontMatter(path)) {
            plan.leftOut("files without front matter", "Jekyll makes no page of it", path);
            return;
        }
        boolean home = path.matches("index\\.(?:md|markdown)");
        Optional<NoteDraft> draft = draft(path, home ? "content/_index.md" : "content/" + path);
        if (draft.isEmpty()) {
            return;
        }
        applyDefaults(draft.get(), "pages");
        String address = addresses.page(draft.get(), path);
        byName.put(path, address);
        if (home) {
            plan.add(draft.get(), Optional.empty());
        } else {
            asPage(draft.get());
            add(draft.get(), address);
        }
    }

    /** Lists leave pages out, as in Jekyll. */
    static void asPage(NoteDraft draft) {
        String kinds =
                draft.values().text("layout").orElse("")
                        + " "
                        + draft.values().text("type").orElse("");
        if (kinds.matches(".*\\b(?:page|tags?|categor(?:y|ies)|archives?|series|search)\\b.*")) {
            return;
        }
        draft.keys().set(draft.values().text("layout").isEmpty() ? "layout" : "type", "page");
    }

    private Optional<NoteDraft> draft(String path, String target) {
        Optional<SourceText> source = NoteSource.read(folder, path, plan);
        return source.map(text -> new NoteDraft(folder.bytes(path), text, target));
    }

    /** A page at {@code /a.html} answers at {@code /a} as well, which then is a folder here. */
    private void add(NoteDraft draft, String address) {
        if (address.matches(".*/[^/.]+")) {
            List<String> aliases = new ArrayList<>(draft.values().texts("redirect_from"));
            aliases.addAll(draft.values().texts("aliases"));
            aliases.add(address + ".html");
            draft.keys().entry("redirect_from").ifPresent(e -> draft.keys().setAside(e.key()));
            draft.keys().set("aliases", aliases);
            plan.add(draft, Optional.of(address + "/"));
        } else {
            plan.add(draft, Optional.of(address));
        }
        if (draft.values().value("redirect_to").isPresent()) {
            draft.report(
                    Finding.Kind.BY_HAND,
                    "redirect_to",
                    "a note leads nowhere else here: write a link",
                    0);
        }
    }

    private void translate(String url, String base) {
        String basePath = BaseUrl.parse(base + "/").map(BaseUrl::path).orElse("/");
        ShortcodeStubs stubs = new ShortcodeStubs(plan, folder);
        Map<String, TagTranslation> tags = new LinkedHashMap<>();
        tags.put("raw", (tag, closing, draft) -> true);
        tags.put("highlight", new CodeTags());
        tags.put("comment", new CommentTags());
        LinkTags links = new LinkTags(byName, Map.of());
        tags.put("gist", new GistTags());
        tags.put("post_url", links);
        tags.put("link", links);
        LiquidTags liquid = new LiquidTags(tags, stubs);
        MarkupTranslations markup = new MarkupTranslations(folder, basePath);
        SiteVariables variables = new SiteVariables(config, url, base, true);
        plan.translate(
                draft -> {
                    if (draft.values().flag("render_with_liquid", true)) {
                        variables.translate(draft);
                        new RawTags(true).translate(draft);
                        liquid.translate(draft);
                    } else {
                        LiteralBraces.keepAll(draft);
                    }
                    new KramdownMarks().translate(draft);
                    Abbreviations.translate(draft);
                    markup.translate(draft);
                });
        stubs.write();
    }

    /** Returns the zone of the site's dates. */
    static ZoneId zone(ForeignConfig config) {
        String name = config.text("timezone").orElse("UTC");
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneId.of("UTC");
    }
}
