package dev.cahier.migrate;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.StepProgress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What an import is going to write, and what it has to say; filled while the source is read. */
final class ImportPlan {

    private final StepProgress progress;
    private final SiteSettings settings = new SiteSettings();
    private final SortedMap<String, PlannedFile> files = new TreeMap<>();
    private final SortedMap<String, ImportedNote> notes = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private String configuration = "";

    /**
     * Creates an empty plan.
     *
     * @param progress receives how many notes have been translated
     */
    ImportPlan(StepProgress progress) {
        this.progress = progress;
    }

    /**
     * A note of the new site.
     *
     * @param address where its page was in the old site; absent if it had no page
     */
    record ImportedNote(NoteDraft draft, Optional<String> address) {}

    /** Names the file with the configuration of the source, for findings about it. */
    void configuredBy(String path) {
        configuration = path;
    }

    String configuration() {
        return configuration;
    }

    SiteSettings settings() {
        return settings;
    }

    SortedMap<String, PlannedFile> files() {
        return files;
    }

    SortedMap<String, ImportedNote> notes() {
        return notes;
    }

    /** Applies a translation to all notes that the plan has. */
    void translate(Consumer<NoteDraft> translation) {
        int done = 0;
        for (ImportedNote note : notes.values()) {
            translation.accept(note.draft());
            progress.advanced(++done, notes.size());
        }
    }

    List<Finding> findings() {
        return findings;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Adds a file, or reports that its path is not one of a site; returns whether the path was
     * free.
     */
    boolean add(String target, PlannedFile file) {
        return isRefused(target, TargetPath.objection(target))
                || !notes.containsKey(target) && files.putIfAbsent(target, file) == null;
    }

    /** Adds a file whose name and text were made; reports if its path is not one of a site. */
    void add(String target, String text) {
        if (!isRefused(target, TargetPath.objectionToMade(target))) {
            files.put(target, new PlannedFile.Made(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private boolean isRefused(String target, Optional<String> objection) {
        objection.ifPresent(why -> leftOut("paths that cannot be written", why, target));
        return objection.isPresent();
    }

    /**
     * Adds a note, or reports that its path is not one of a site; returns whether the path was
     * free.
     */
    boolean add(NoteDraft draft, Optional<String> address) {
        return isRefused(draft.target(), TargetPath.objection(draft.target()))
                || !files.containsKey(draft.target())
                        && notes.putIfAbsent(draft.target(), new ImportedNote(draft, address))
                                == null;
    }

    void byHand(String subject, String message, String sourcePath) {
        finding(Finding.Kind.BY_HAND, subject, message, sourcePath);
    }

    void leftOut(String subject, String message, String sourcePath) {
        finding(Finding.Kind.LEFT_OUT, subject, message, sourcePath);
    }

    void translated(String subject, String message, String sourcePath) {
        finding(Finding.Kind.TRANSLATED, subject, message, sourcePath);
    }

    private void finding(Finding.Kind kind, String subject, String message, String path) {
        findings.add(
                new Finding(kind, subject, message, Optional.of(SourceLocation.startOf(path))));
    }
}
