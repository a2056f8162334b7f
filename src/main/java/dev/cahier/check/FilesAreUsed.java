package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.source.FolderWalk.Found;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Something names each file that is published: a note, a template, a style sheet, a script, a page
 * or the configuration.
 *
 * <p>Where in doubt, a file is used: names are compared without regard to case, as a part of longer
 * names, and for variants such as {@code a@2x.png} and {@code a-dark.png} of {@code a.png}. A
 * folder that something names stands for its files.
 */
final class FilesAreUsed implements NoteRule {

    private static final String CODE = "file-unused";

    /** Files that browsers, search engines and hosts ask for by their names. */
    private static final Pattern ASKED_FOR =
            Pattern.compile(
                    "static/(?:\\.well-known/.*|[^/]*\\.(?:txt|xml|ico|asc|pub|webmanifest)"
                            + "|[^/.]*|_[^/]*|manifest\\.json"
                            + "|(?:favicon|apple-touch-icon|android-chrome|mstile|safari-pinned-tab)"
                            + "[^/]*)"
                            + "|.*\\.x?html?|content/.*/references\\.bib|(?:.*/)?(?:licen[cs]e|copying|readme|notice|ofl)[^/]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern INDEX =
            Pattern.compile("(static/.+/)index\\.html?", Pattern.CASE_INSENSITIVE);

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> report) {
        List<Found> files = site.files().published();
        List<String> pages =
                files.stream()
                        .map(file -> INDEX.matcher(file.path()))
                        .filter(match -> match.matches())
                        .map(match -> match.group(1))
                        .toList();
        List<String> candidates =
                files.stream()
                        .map(Found::path)
                        .filter(path -> !ASKED_FOR.matcher(path).matches())
                        .filter(path -> pages.stream().noneMatch(path::startsWith))
                        .toList();
        FileMentions.unnamed(candidates, site.files().texts())
                .forEach(path -> report.accept(unused(path)));
    }

    private static Diagnostic unused(String path) {
        return Diagnostic.note(
                        CODE,
                        SourceLocation.startOf(path),
                        "this file is published, and nothing in the site names it")
                .withHint("link to it, or delete it");
    }
}
