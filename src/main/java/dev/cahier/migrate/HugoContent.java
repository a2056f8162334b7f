package dev.cahier.migrate;

import dev.cahier.diagnostic.SourceText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the folders of content of a Hugo site. */
final class HugoContent {

    private static final Pattern OTHER_MARKUP =
            Pattern.compile(".*\\.(?:html?|org|adoc|asciidoc|ad|rst|pandoc|pdc)");

    private final ForeignFolder folder;
    private final ImportPlan plan;
    private final ForeignConfig config;
    private final HugoAddresses addresses;
    private final NoteDates dates;
    private final Set<String> sections = new TreeSet<>();
    private final String language;
    private final boolean mainBelowLanguage;

    HugoContent(ForeignFolder folder, ImportPlan plan, ForeignConfig config) {
        this.folder = folder;
        this.plan = plan;
        this.config = config;
        this.addresses = new HugoAddresses(config);
        this.dates = new NoteDates(config.text("timeZone"));
        this.language = config.text("defaultContentLanguage").orElse("en");
        this.mainBelowLanguage = config.flag("defaultContentLanguageInSubdir", false);
    }

    /**
     * Reads a folder.
     *
     * @param tag the language that its notes have, empty for the site's own
     */
    void read(String name, String tag) {
        List<String> paths = folder.under(name);
        paths.stream()
                .filter(path -> path.matches(".*/_index(?:\\.[\\w-]+)?\\.(?:md|markdown|html)"))
                .map(path -> path.substring(name.length() + 1, path.lastIndexOf('/') + 1))
                .forEach(sections::add);
        Set<String> bundles = new TreeSet<>();
        for (String path : paths) {
            int slash = path.lastIndexOf('/');
            boolean index = path.substring(slash + 1).matches("index(?:\\.[\\w-]+)?\\.(?:md|html)");
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
                    "notes within bundles", "Hugo makes no page of this part of a bundle", path);
        } else if (isNote) {
            note(path, inContent, target, tag);
        } else if (OTHER_MARKUP.matcher(lower).matches() && !inBundle) {
            plan.byHand(
                    "other markup", "rewrite this page as Markdown, or put it in static/", path);
        } else if (!plan.add(target, new PlannedFile.Copy(folder.file(path)))) {
            plan.byHand("files of the same name", "another file is at " + target, path);
        }
    }

    private static boolean isIndex(String path, String bundle) {
        return path.substring(bundle.length()).matches("index(?:\\.[\\w-]+)?\\.(?:md|markdown)");
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
        HugoReader.hide(draft, draft.values());
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
                        .filter(draft -> draft.target().matches("content/[^/]+(?:/index\\.md)?"))
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
