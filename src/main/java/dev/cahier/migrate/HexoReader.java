package dev.cahier.migrate;

import dev.cahier.config.BaseUrl;
import dev.cahier.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Hexo blog: posts with their folders of assets, pages and other files. */
final class HexoReader implements ForeignReader {

    static final String CONFIG = "_config.yml";
    private static final String POSTS = "_posts/";

    private final ForeignFolder folder;
    private final ImportPlan plan;
    private final ForeignConfig config;
    private final ForeignConfig theme;
    private final HexoAddresses addresses;
    private final PublishedFiles files;
    private final NoteDates dates;
    private final String source;
    private final boolean assetFolders;
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> terms = new TreeMap<>();

    HexoReader(ForeignFolder folder, ImportPlan plan) {
        this.folder = folder;
        this.plan = plan;
        this.config = read(CONFIG);
        this.theme =
                config.text("theme")
                        .map(
                                name ->
                                        read("themes/" + name + "/_config.yml")
                                                .with(read("_config." + name + ".yml")))
                        .orElseGet(ForeignConfig::empty);
        this.addresses = new HexoAddresses(config);
        this.files = new PublishedFiles(folder, plan);
        this.dates = new NoteDates(Optional.of(JekyllReader.zone(config).getId()));
        this.source = config.text("source_dir").orElse("source").replaceAll("/+$", "");
        this.assetFolders = config.flag("post_asset_folder", false);
    }

    private ForeignConfig read(String path) {
        return folder.has(path)
                ? ForeignConfig.read(folder, path, plan.diagnostics())
                : ForeignConfig.empty();
    }

    @Override
    public void read() {
        new HexoSettings(config, theme, plan, addresses).read(basePath());
        for (String path : folder.under(source)) {
            file(path, path.substring(source.length() + 1));
        }
        translate();
        new HexoTermRedirects(plan, terms).add();
    }

    private String basePath() {
        String root = config.text("root").orElse("");
        String url = config.text("url").flatMap(BaseUrl::parse).map(BaseUrl::path).orElse("/");
        return root.isEmpty() ? url : ("/" + root + "/").replaceAll("/+", "/");
    }

    private void file(String path, String inSource) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean isNote = lower.endsWith(".md") || lower.endsWith(".markdown");
        if (PublishedFiles.isHidden(inSource)) {
            return;
        }
        if (skips(inSource)) {
            files.copyFile(path, "static", inSource);
        } else if (inSource.startsWith(POSTS)) {
            post(path, inSource.substring(POSTS.length()), isNote);
        } else if (inSource.startsWith("_drafts/")) {
            plan.leftOut("drafts", "Hexo does not publish it", path);
        } else if (inSource.matches("(?:.*/)?_.*")) {
            plan.leftOut("names with an underscore", "Hexo does not publish it", path);
        } else if (isNote) {
            page(path, inSource);
        } else if (lower.matches(".*\\.(?:ejs|swig|njk|pug|styl|less|ya?ml)")) {
            plan.leftOut("templates and data", "is Hexo's own", path);
        } else {
            files.copyFile(path, "static", inSource);
        }
    }

    private boolean skips(String inSource) {
        return config.texts("skip_render").stream().anyMatch(glob -> Globs.matches(glob, inSource));
    }

    private void post(String path, String inPosts, boolean isNote) {
        if (!isNote) {
            plan.add("content/posts/" + inPosts, new PlannedFile.Copy(folder.file(path)));
            return;
        }
        String stem = inPosts.replaceFirst("\\.[^.]+$", "");
        boolean bundle = assetFolders && !folder.under(source + "/" + POSTS + stem).isEmpty();
        String target = "content/posts/" + (bundle ? stem + "/index.md" : inPosts);
        draft(path, target)
                .ifPresent(
                        draft -> {
                            String name = titled(stem);
                            LocalDateTime date = date(draft, path, stem);
                            String address = addresses.post(draft, name, date);
                            for (String key :
                                    List.of(
                                            stem,
                                            name,
                                            stem.substring(stem.lastIndexOf('/') + 1))) {
                                byName.put(key, address);
                                titles.put(key, draft.values().text("title").orElse(name));
                            }
                            addresses
                                    .terms(draft.values())
                                    .forEach((old, own) -> HexoAddresses.put(old, own, terms));
                            plan.add(draft, Optional.of(address));
                        });
    }

    /** Takes the date out of a name, if {@code new_post_name} puts it there. */
    private String titled(String stem) {
        String pattern =
                config.text("new_post_name").orElse(":title.md").replaceFirst("\\.md$", "");
        String regex =
                Pattern.quote(pattern)
                        .replaceFirst(":title", "\\\\E(?<title>.+)\\\\Q")
                        .replace(":title", "\\E\\k<title>\\Q")
                        .replace(":year", "\\E\\d{4}\\Q")
                        .replaceAll(":(?:i_)?(?:month|day)", "\\\\E\\\\d{1,2}\\\\Q");
        Matcher match = Pattern.compile(regex).matcher(stem);
        return pattern.contains(":title") && match.matches() ? match.group("title") : stem;
    }

    /** Without a date Hexo takes the time of the file, which is written down here. */
    private LocalDateTime date(NoteDraft draft, String path, String stem) {
        Optional<LocalDateTime> written = dates.of(draft, "date", JekyllReader.zone(config));
        if (written.isPresent()) {
            return written.get();
        }
        Optional<LocalDate> named = dayInName(stem);
        LocalDateTime date;
        try {
            date =
                    named.isPresent()
                            ? named.get().atStartOfDay()
                            : LocalDateTime.ofInstant(
                                    Files.getLastModifiedTime(folder.file(path)).toInstant(),
                                    JekyllReader.zone(config));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        if (named.isEmpty()) {
            draft.keys().set("date", date.withNano(0).toString().replace('T', ' '));
            draft.report(
                    Finding.Kind.BY_HAND,
                    "dates",
                    "the note has no date; the import wrote that of its file",
                    0);
        }
        return date;
    }

    private static Optional<LocalDate> dayInName(String stem) {
        Matcher named = Pattern.compile("(?:.*/)?(\\d{4}-\\d{2}-\\d{2})-.+").matcher(stem);
        try {
            return named.matches()
                    ? Optional.of(LocalDate.parse(named.group(1)))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void page(String path, String inSource) {
        Optional<NoteDraft> draft = draft(path, "content/" + inSource);
        if (draft.isEmpty()) {
            return;
        }
        JekyllReader.asPage(draft.get());
        String stem = inSource.replaceFirst("\\.[^.]+$", "");
        String plain =
                stem.equals("index") || stem.endsWith("/index")
                        ? "/" + stem.substring(0, stem.length() - "index".length())
                        : "/" + stem + ".html";
        String address =
                draft.get()
                        .values()
                        .text("permalink")
                        .map(p -> ("/" + p).replaceAll("/+", "/"))
                        .orElse(plain);
        // A page with the type of a list gives it a title, and is at the address of the list.
        boolean list =
                draft.get()
                        .values()
                        .text("type", "layout")
                        .orElse("")
                        .matches("tags?|categor.*|archives?");
        plan.add(draft.get(), list ? Optional.empty() : Optional.of(address));
    }

    private Optional<NoteDraft> draft(String path, String target) {
        Optional<SourceText> text = NoteSource.read(folder, path, plan);
        return text.map(t -> new NoteDraft(folder.bytes(path), t, target));
    }

    private void translate() {
        String base = basePath();
        ShortcodeStubs stubs = new ShortcodeStubs(plan, folder);
        Map<String, TagTranslation> tags = new LinkedHashMap<>();
        tags.put("raw", (tag, closing, draft) -> true);
        tags.put("verbatim", (tag, closing, draft) -> true);
        CodeTags code = new CodeTags();
        tags.put("codeblock", code);
        tags.put("code", code);
        tags.put(
                "include_code",
                new IncludeCodeTags(
                        folder,
                        source
                                + "/"
                                + config.text("code_dir")
                                        .orElse("downloads/code")
                                        .replaceAll("/+$", "")));
        tags.put("gist", new GistTags());
        LinkTags links = new LinkTags(byName, titles);
        tags.put("post_link", links);
        tags.put("post_path", links);
        AssetTags assets = new AssetTags();
        List.of("asset_img", "asset_path", "asset_link", "img").forEach(n -> tags.put(n, assets));
        QuoteTags quotes = new QuoteTags();
        List.of("blockquote", "quote", "centerquote", "cq").forEach(n -> tags.put(n, quotes));
        tags.put("note", quotes);
        LiquidTags liquid = new LiquidTags(tags, stubs);
        MarkupTranslations markup = new MarkupTranslations(folder, base);
        String url = config.text("url").flatMap(BaseUrl::parse).map(BaseUrl::origin).orElse("");
        SiteVariables variables =
                new SiteVariables(config, url, base.replaceFirst("/$", ""), false);
        plan.translate(
                draft -> {
                    if (draft.values().flag("disableNunjucks", false)) {
                        LiteralBraces.keepAll(draft);
                    } else {
                        CommentTags.translateNunjucks(draft);
                        variables.translate(draft);
                        new RawTags(false).translate(draft);
                        liquid.translate(draft);
                    }
                    new KramdownMarks().translate(draft);
                    AssetFolderLinks.translate(draft);
                    markup.translate(draft);
                });
        stubs.write();
    }
}
