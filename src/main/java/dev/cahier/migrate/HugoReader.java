package dev.cahier.migrate;

import dev.cahier.config.BaseUrl;
import dev.cahier.diagnostic.SourceText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a Hugo site: its configuration, content, static files and the media among its assets. */
final class HugoReader implements ForeignReader {

    private static final Pattern OTHER_MARKUP =
            Pattern.compile(".*\\.(?:html?|org|adoc|asciidoc|ad|rst|pandoc|pdc)");

    private final ForeignFolder folder;
    private final ImportPlan plan;

    HugoReader(ForeignFolder folder, ImportPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    @Override
    public void read() {
        ForeignConfig config = HugoConfig.read(folder, plan);
        HugoSettings settings = new HugoSettings(config, plan);
        settings.write();
        String base = config.text("baseURL").flatMap(BaseUrl::parse).map(BaseUrl::path).orElse("/");
        Content content = new Content(folder, plan, config);
        contentFolders(config).forEach(content::read);
        settings.writePermalinks();
        new HugoDifferences(config, plan).report();
        new HugoCascade(config, plan).apply();
        new HugoTaxonomies(config, plan).translate();
        PublishedFiles files = new PublishedFiles(folder, plan);
        // Of files with one path the last folder counts.
        List<String> folders = staticFolders(config);
        for (int i = folders.size() - 1; i >= 0; i--) {
            files.copy(folders.get(i), "static", path -> true);
        }
        copyUsedAssets(folder, plan, files);
        new HugoListAddresses(config, plan).keep();
        ShortcodeStubs stubs = new ShortcodeStubs(plan, folder);
        MarkupTranslations markup = new MarkupTranslations(folder, base);
        plan.translate(
                draft -> {
                    markup.translate(draft);
                    ShownShortcodes.translate(draft);
                    LiteralBraces.keepAllButShortcodes(draft);
                    stubs.scan(draft);
                });
        stubs.write();
        content.leaveRootPagesOutOfLists();
        leftOut(folder, plan);
    }

    /** Returns the folders of content, each with the language that its notes have, or nothing. */
    private static Map<String, String> contentFolders(ForeignConfig config) {
        Map<String, String> folders = new LinkedHashMap<>();
        for (String tag : config.map("languages").keySet()) {
            config.text("languages." + tag + ".contentDir")
                    .ifPresent(name -> folders.put(trimmed(name), tag));
        }
        if (folders.isEmpty()) {
            config.maps("module.mounts").stream()
                    .filter(m -> m.text("target").equals(Optional.of("content")))
                    .forEach(
                            m ->
                                    m.text("source")
                                            .ifPresent(
                                                    name ->
                                                            folders.put(
                                                                    trimmed(name),
                                                                    m.text("lang").orElse(""))));
        }
        if (folders.isEmpty()) {
            folders.put(trimmed(config.text("contentDir").orElse("content")), "");
        }
        return folders;
    }

    private static List<String> staticFolders(ForeignConfig config) {
        Set<String> folders = new TreeSet<>();
        List<String> all = new ArrayList<>(config.texts("staticDir"));
        for (int i = 0; i <= 10; i++) {
            all.addAll(config.texts("staticDir" + i));
        }
        config.maps("module.mounts").stream()
                .filter(m -> m.text("target").equals(Optional.of("static")))
                .forEach(m -> m.text("source").ifPresent(all::add));
        if (all.isEmpty()) {
            all.add("static");
        }
        config.map("languages")
                .keySet()
                .forEach(tag -> folders.addAll(config.texts("languages." + tag + ".staticDir")));
        folders.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return all.stream().map(HugoReader::trimmed).distinct().toList();
    }

    private static String trimmed(String folder) {
        return folder.replaceFirst("^\\./", "").replaceFirst("/+$", "");
    }

    /** Hugo publishes a file among the assets only if something uses it. */
    private static void copyUsedAssets(
            ForeignFolder folder, ImportPlan plan, PublishedFiles files) {
        List<String> texts = plan.notes().values().stream().map(n -> n.draft().text()).toList();
        files.copy(
                "assets",
                "static",
                path ->
                        PublishedFiles.isMedia(path)
                                && texts.stream().anyMatch(text -> text.contains(path)));
    }

    private static void leftOut(ForeignFolder folder, ImportPlan plan) {
        for (String name : List.of("layouts", "archetypes", "data", "i18n")) {
            List<String> files = folder.under(name);
            if (!files.isEmpty()) {
                plan.leftOut(
                        "templates, archetypes and data",
                        count(files.size()) + " in " + name + "/ are Hugo's own",
                        files.get(0));
            }
        }
    }

    private static String count(int files) {
        return files == 1 ? "1 file" : files + " files";
    }

    /**
     * Hugo's {@code build} says that a page is not written, or in no list; returns whether it says
     * so.
     */
    static boolean hide(NoteDraft draft, ForeignConfig values) {
        boolean hidden = false;
        for (String key : List.of("build", "_build")) {
            String render = values.text(key + ".render").orElse("");
            String list = values.text(key + ".list").orElse("");
            hidden |= render.matches("never|false|link") || list.matches("never|false|local");
            if (render.matches("never|false|link")) {
                boolean bundle = draft.target().matches(".*/index\\.md");
                draft.keys().set(bundle ? "headless" : "draft", true);
                draft.report(
                        Finding.Kind.TRANSLATED,
                        "build.render",
                        "the note has no page: '" + (bundle ? "headless" : "draft") + ": true'",
                        0);
            } else if (list.matches("never|false|local")) {
                draft.keys().set("layout", "page");
                draft.report(
                        Finding.Kind.TRANSLATED,
                        "build.list",
                        "lists leave the note out: 'layout: page'",
                        0);
            }
        }
        return hidden;
    }

    /** Reads the folders of content. */
    private static final class Content {

        private final ForeignFolder folder;
        private final ImportPlan plan;
        private final ForeignConfig config;
        private final HugoAddresses addresses;
        private final NoteDates dates;
        private final Set<String> sections = new TreeSet<>();
        private final String language;
        private final boolean mainBelowLanguage;

        Content(ForeignFolder folder, ImportPlan plan, ForeignConfig config) {
            this.folder = folder;
            this.plan = plan;
            this.config = config;
            this.addresses = new HugoAddresses(config);
            this.dates = new NoteDates(config.text("timeZone"));
            this.language = config.text("defaultContentLanguage").orElse("en");
            this.mainBelowLanguage = config.flag("defaultContentLanguageInSubdir", false);
        }

        void read(String name, String tag) {
            List<String> paths = folder.under(name);
            paths.stream()
                    .filter(path -> path.matches(".*/_index(?:\\.[\\w-]+)?\\.(?:md|markdown|html)"))
                    .map(path -> path.substring(name.length() + 1, path.lastIndexOf('/') + 1))
                    .forEach(sections::add);
            Set<String> bundles = new TreeSet<>();
            for (String path : paths) {
                int slash = path.lastIndexOf('/');
                boolean index =
                        path.substring(slash + 1).matches("index(?:\\.[\\w-]+)?\\.(?:md|html)");
                if (index && slash > name.length()) {
                    bundles.add(path.substring(0, slash + 1));
                }
            }
            for (String path : paths) {
                String inContent = path.substring(name.length() + 1);
                if (!PublishedFiles.isHidden(inContent)) {
                    file(path, inContent, tag, bundles);
                }
            }
        }

        private void file(String path, String inContent, String tag, Set<String> bundles) {
            String own = tag.isEmpty() || tag.equalsIgnoreCase(language) ? "" : tag + "/";
            String target = "content/" + own + inContent;
            String lower = path.toLowerCase(Locale.ROOT);
            boolean isNote = lower.endsWith(".md") || lower.endsWith(".markdown");
            boolean inBundle =
                    bundles.stream()
                            .anyMatch(bundle -> path.startsWith(bundle) && !isIndex(path, bundle));
            if (isNote && inBundle) {
                plan.leftOut(
                        "notes within bundles",
                        "Hugo makes no page of this part of a bundle",
                        path);
            } else if (isNote) {
                note(path, inContent, target, tag);
            } else if (OTHER_MARKUP.matcher(lower).matches() && !inBundle) {
                plan.byHand(
                        "other markup",
                        "rewrite this page as Markdown, or put it in static/",
                        path);
            } else if (!plan.add(target, new PlannedFile.Copy(folder.file(path)))) {
                plan.byHand("files of the same name", "another file is at " + target, path);
            }
        }

        private static boolean isIndex(String path, String bundle) {
            return path.substring(bundle.length())
                    .matches("index(?:\\.[\\w-]+)?\\.(?:md|markdown)");
        }

        private void note(String path, String inContent, String target, String tag) {
            Optional<SourceText> source = NoteSource.read(folder, path, plan);
            if (source.isEmpty()) {
                return;
            }
            NoteDraft draft = new NoteDraft(folder.bytes(path), source.get(), target);
            if (!tag.isEmpty() && !tag.equalsIgnoreCase(language)) {
                draft.keys().set("lang", tag);
            }
            hide(draft, draft.values());
            boolean section = inContent.matches("(?:.*/)?_index(?:\\.[\\w-]+)?\\.(?:md|markdown)");
            boolean headless = draft.values().flag("headless", false);
            Optional<String> address =
                    section || headless ? Optional.empty() : address(draft, inContent, tag);
            Optional<String> own = address.filter(a -> !isArchive(draft, a));
            if (!plan.add(draft, own)) {
                plan.byHand("files of the same name", "another note is at " + target, path);
            }
        }

        /**
         * Returns whether a page of a theme only gives a title to the archive, which is at {@code
         * /archive/} in Cahier. A build leads there from the old address.
         */
        private static boolean isArchive(NoteDraft draft, String address) {
            String kind = draft.values().text("layout", "type").orElse("");
            return kind.matches("(?i)archives?") && address.equals("/archives/");
        }

        /** Themes show the notes of sections on the home page, and no page beside them. */
        void leaveRootPagesOutOfLists() {
            List<NoteDraft> notes =
                    plan.notes().values().stream()
                            .filter(note -> note.address().isPresent())
                            .map(ImportPlan.ImportedNote::draft)
                            .toList();
            List<NoteDraft> root =
                    notes.stream()
                            .filter(
                                    draft ->
                                            draft.target().matches("content/[^/]+(?:/index\\.md)?"))
                            .filter(draft -> !draft.target().equals("content/index.md"))
                            .toList();
            boolean sections = notes.size() - root.size() > root.size();
            if (sections || !config.texts("params.mainSections").isEmpty()) {
                root.forEach(JekyllReader::asPage);
            }
        }

        private Optional<String> address(NoteDraft draft, String inContent, String tag) {
            List<String> parts = new ArrayList<>(Arrays.asList(inContent.split("/")));
            String stem = parts.remove(parts.size() - 1).replaceFirst("\\.[^.]+$", "");
            String suffix = stem.contains(".") ? stem.substring(stem.lastIndexOf('.') + 1) : "";
            boolean named =
                    config.map("languages").keySet().stream().anyMatch(suffix::equalsIgnoreCase);
            String name = named ? stem.substring(0, stem.lastIndexOf('.')) : stem;
            String own = named ? suffix : tag.isEmpty() ? language : tag;
            boolean main = own.equalsIgnoreCase(language) && !mainBelowLanguage;
            boolean several = config.map("languages").size() > 1;
            String prefix = main || !several ? "" : "/" + own.toLowerCase(Locale.ROOT);
            if (name.equals("index")) {
                name = parts.isEmpty() ? "" : parts.remove(parts.size() - 1);
            }
            Optional<LocalDateTime> date = date(draft);
            return addresses.of(
                    new HugoAddresses.PageFacts(
                            parts, sections(parts), name, prefix, draft.values(), date));
        }

        private List<String> sections(List<String> folders) {
            List<String> found = new ArrayList<>();
            StringBuilder path = new StringBuilder();
            for (String name : folders) {
                path.append(name).append('/');
                if (found.isEmpty() || sections.contains(path.toString())) {
                    found.add(name);
                }
            }
            return found;
        }

        private Optional<LocalDateTime> date(NoteDraft draft) {
            return List.of("date", "publishDate", "pubdate", "published", "lastmod", "modified")
                    .stream()
                    .flatMap(key -> dates.of(draft, key).stream())
                    .findFirst();
        }
    }
}
