package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the keys that {@code cascade} gives to the notes of a section into these notes, since
 * Cahier reads each note alone. What a note says itself counts, then the nearest section.
 */
final class HugoCascade {

    private static final String SUBJECT = "cascade";

    /** What cannot be the same for several notes, or says which notes are meant. */
    private static final Set<String> OWN =
            Set.of("target", "_target", "build", "_build", "title", "url", "aliases", "slug");

    private final ForeignConfig config;
    private final ImportPlan plan;
    private final String language;

    /**
     * A section and what it gives to its notes.
     *
     * @param folder begins the paths of its notes
     */
    private record Section(String folder, ForeignConfig keys, Optional<NoteDraft> from) {}

    HugoCascade(ForeignConfig config, ImportPlan plan) {
        this.config = config;
        this.plan = plan;
        this.language = config.text("defaultContentLanguage").orElse("en");
    }

    void apply() {
        List<Section> sections = new ArrayList<>();
        for (ImportPlan.ImportedNote note : plan.notes().values()) {
            NoteDraft draft = note.draft();
            if (draft.target().matches("content/(?:.*/)?_index(?:\\.[\\w-]+)?\\.(?:md|markdown)")) {
                String folder = draft.target().substring(0, draft.target().lastIndexOf('/') + 1);
                cascades(draft.values())
                        .forEach(
                                keys ->
                                        sections.add(
                                                new Section(folder, keys, Optional.of(draft))));
            }
        }
        sections.sort(Comparator.comparing((Section s) -> -s.folder().length()));
        cascades(config)
                .forEach(keys -> sections.add(new Section("content/", keys, Optional.empty())));
        sections.forEach(this::apply);
    }

    private static List<ForeignConfig> cascades(ForeignConfig values) {
        Map<String, Object> one = values.map(SUBJECT);
        return one.isEmpty() ? values.maps(SUBJECT) : List.of(new ForeignConfig(one));
    }

    private void apply(Section section) {
        int notes = 0;
        for (ImportPlan.ImportedNote note : plan.notes().values()) {
            if (note.address().isPresent() && isMeant(note.draft(), section)) {
                notes += give(section.keys(), note.draft()) ? 1 : 0;
            }
        }
        String message = "its keys are in " + notes + (notes == 1 ? " note" : " notes") + " now";
        section.from()
                .ifPresentOrElse(
                        draft -> draft.report(Finding.Kind.TRANSLATED, SUBJECT, message, 0),
                        () -> plan.translated(SUBJECT, message, plan.configuration()));
    }

    private boolean isMeant(NoteDraft draft, Section section) {
        ForeignConfig keys = section.keys();
        String path = draft.target().substring("content".length()).replaceFirst("\\.[^./]+$", "");
        String page = path.replaceFirst("/index(?:\\.[\\w-]+)?$", "");
        boolean named =
                keys.text("target.path", "_target.path")
                        .map(glob -> Globs.matches(glob, page))
                        .orElse(true);
        boolean kind = keys.text("target.kind", "_target.kind").map("page"::equals).orElse(true);
        boolean lang =
                keys.text("target.lang", "_target.lang")
                        .map(tag -> tag.equals(draft.values().text("lang").orElse(language)))
                        .orElse(true);
        return draft.target().startsWith(section.folder()) && named && kind && lang;
    }

    private static boolean give(ForeignConfig keys, NoteDraft draft) {
        boolean changed = HugoReader.hide(draft, keys);
        for (Map.Entry<String, Object> entry : keys.values().entrySet()) {
            String key = entry.getKey();
            if (OWN.contains(key) || draft.keys().has(key)) {
                continue;
            }
            if (entry.getValue() instanceof Map) {
                draft.report(
                        Finding.Kind.BY_HAND,
                        SUBJECT,
                        "'" + key + "' is to have values from 'cascade': write them",
                        0);
            } else {
                draft.keys().set(key, entry.getValue());
                changed = true;
            }
        }
        return changed;
    }
}
