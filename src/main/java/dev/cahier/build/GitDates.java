package dev.cahier.build;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Note;
import dev.cahier.note.NoteCollection;
import dev.cahier.source.GitHistory;
import dev.cahier.source.SiteFolder;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives notes that do not say when they were last changed the time of the last commit that changed
 * their files, if the site asks for it.
 */
final class GitDates {

    static final String CODE = "git-history";

    private static final String CONTENT = "content";

    private final GitHistory history;
    private final SiteConfig config;

    private GitDates(GitHistory history, SiteConfig config) {
        this.history = history;
        this.config = config;
    }

    /**
     * Returns what a site's folder holds, with the times of git.
     *
     * @param root the site's folder
     */
    static NoteCollection dated(NoteCollection content, Path root, SiteConfig config) {
        Optional<SourceLocation> asked = config.reading().gitDates();
        if (asked.isEmpty()) {
            return content;
        }
        GitHistory history = GitHistory.of(SiteFolder.realPath(root), CONTENT);
        GitDates dates = new GitDates(history, config);
        List<Diagnostic> diagnostics = new ArrayList<>(content.diagnostics());
        dates.problem(content.notes(), asked.get()).ifPresent(diagnostics::add);
        return new NoteCollection(
                content.notes().stream().map(dates::dated).toList(),
                content.others(),
                content.leftOut(),
                diagnostics,
                content.read());
    }

    private Note dated(Note note) {
        FrontMatter keys = note.frontMatter();
        if (keys.lastmod().isPresent()) {
            return note;
        }
        return Optional.ofNullable(history.changes().get(path(note)))
                .map(this::inZoneOfSite)
                .filter(time -> keys.date().filter(date -> !isLater(time, date)).isEmpty())
                .map(time -> note.with(keys.withLastmod(time)))
                .orElse(note);
    }

    private ZonedDateTime inZoneOfSite(OffsetDateTime time) {
        return time.atZoneSameInstant(config.timeZone());
    }

    /** A note that was committed before its date, or on that day, was not changed since. */
    private static boolean isLater(ZonedDateTime time, ZonedDateTime date) {
        return time.toLocalDate().isAfter(date.withZoneSameInstant(time.getZone()).toLocalDate());
    }

    private Optional<Diagnostic> problem(List<Note> notes, SourceLocation asked) {
        if (history.problem().isPresent()) {
            return Optional.of(
                    Diagnostic.warning(
                                    CODE,
                                    asked,
                                    "git cannot tell when notes were changed: "
                                            + history.problem().get())
                            .withHint("build in a clone of the repository, with git installed"));
        }
        long unknown =
                notes.stream()
                        .filter(note -> note.frontMatter().lastmod().isEmpty())
                        .filter(note -> history.cut().contains(path(note)))
                        .count();
        return unknown == 0
                ? Optional.empty()
                : Optional.of(
                        Diagnostic.warning(
                                        CODE,
                                        asked,
                                        "this is a shallow clone: its history does not say when "
                                                + (unknown == 1
                                                        ? "1 note was"
                                                        : unknown + " notes were")
                                                + " changed")
                                .withHint(
                                        "run 'git fetch --unshallow'; on GitHub, add"
                                                + " 'fetch-depth: 0' to actions/checkout"));
    }

    private static String path(Note note) {
        return Normalizer.normalize(note.path(), Normalizer.Form.NFC);
    }
}
