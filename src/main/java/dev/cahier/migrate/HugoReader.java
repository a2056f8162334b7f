package dev.cahier.migrate;

import dev.cahier.config.BaseUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a Hugo site: its configuration, content, static files and the media among its assets. */
final class HugoReader implements ForeignReader {

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
        HugoContent content = new HugoContent(folder, plan, config);
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
}
