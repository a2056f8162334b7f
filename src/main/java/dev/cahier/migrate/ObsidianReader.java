package dev.cahier.migrate;

import dev.cahier.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads an Obsidian vault. Notes keep their folders and names, so that wiki-links lead where they
 * led.
 */
final class ObsidianReader implements ForeignReader {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private final ForeignFolder folder;
    private final ImportPlan plan;
    private final Map<String, String> renamed = new TreeMap<>();

    ObsidianReader(ForeignFolder folder, ImportPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    @Override
    public void read() {
        Set<String> templates = templateFolders();
        for (String path : folder.files()) {
            file(path, templates);
        }
        settings();
        ObsidianDrawings drawings = new ObsidianDrawings(folder);
        RenamedLinks names = new RenamedLinks(renamed);
        ShortestPaths paths = new ShortestPaths(folder.files());
        MarkupTranslations markup = new MarkupTranslations(folder, "/");
        plan.translate(
                draft -> {
                    drawings.translate(draft);
                    names.translate(draft);
                    paths.translate(draft);
                    new ObsidianTags().translate(draft);
                    new ObsidianQueries().translate(draft);
                    markup.translate(draft);
                    InlineFootnotes.translate(draft);
                    LiteralBraces.keepAll(draft);
                });
    }

    /** Returns the folders of templates of the core plugin and of Templater. */
    private Set<String> templateFolders() {
        Set<String> folders = new LinkedHashSet<>();
        for (String path :
                List.of(
                        ".obsidian/templates.json",
                        ".obsidian/plugins/templater-obsidian/data.json")) {
            if (folder.has(path)) {
                ForeignConfig.read(folder, path, new ArrayList<>())
                        .text("folder", "templates_folder")
                        .ifPresent(folders::add);
            }
        }
        return folders;
    }

    private void settings() {
        Optional<Path> name = Optional.ofNullable(folder.root().getFileName());
        plan.settings().put("title", name.map(Path::toString));
        long chinese =
                plan.notes().values().stream()
                        .filter(
                                note ->
                                        HAN.matcher(note.draft().text()).results().count()
                                                > LATIN.matcher(note.draft().text())
                                                        .results()
                                                        .count())
                        .count();
        plan.settings().put("language", chinese * 2 > plan.notes().size() ? "zh" : "en");
        plan.settings().put("wiki", true);
        plan.settings().put("emoji", false);
        plan.settings().put("typography", false);
        plan.byHand(
                "configuration",
                "a vault does not say where it is published, by whom, and in which time zone:"
                        + " set baseUrl, author and timeZone in cahier.yaml",
                ".obsidian/app.json");
    }

    private void file(String path, Set<String> templates) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean isTemplate = templates.stream().anyMatch(t -> path.startsWith(t + "/"));
        if (path.startsWith(".obsidian/")
                || path.startsWith(".trash/")
                || PublishedFiles.isHidden(path)) {
            return;
        }
        if (isTemplate) {
            plan.leftOut("templates", "the folder has templates for new notes", path);
        } else if (lower.endsWith(".excalidraw.md") || lower.endsWith(".excalidraw")) {
            plan.leftOut("drawings of Excalidraw", "their exported pictures are shown", path);
        } else if (lower.endsWith(".canvas") || lower.endsWith(".base")) {
            plan.leftOut("canvases and bases", "Cahier does not show them", path);
        } else if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            // A vault has no notes with the longer ending, but a build would take them for notes.
            note(path);
        } else {
            plan.add("content/" + published(path), new PlannedFile.Copy(folder.file(path)));
        }
    }

    private void note(String path) {
        // Names that begin with an underscore are not published.
        String renamed = published(path);
        Optional<SourceText> source = NoteSource.read(folder, path, plan);
        if (source.isEmpty()) {
            return;
        }
        NoteDraft draft = new NoteDraft(folder.bytes(path), source.get(), "content/" + renamed);
        if (!renamed.equals(path)) {
            this.renamed.put(name(path), name(renamed));
            draft.report(
                    Finding.Kind.TRANSLATED,
                    "names with an underscore",
                    "the note was " + path + "; Cahier does not publish such names",
                    0);
        }
        if (!plan.add(draft, Optional.empty())) {
            plan.byHand("files of the same name", "another note is at " + draft.target(), path);
        }
    }

    /**
     * Returns a path without underscores that begin names, except {@code _index.md}. What follows
     * an underscore must not become a hidden name, such as {@code .git}, or no name.
     */
    private static String published(String path) {
        return path.replaceAll("(^|/)_[_.]*(?=[^/_.])(?!index\\.md$)", "$1");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    }
}
