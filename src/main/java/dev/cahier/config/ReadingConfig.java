package dev.cahier.config;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;
import java.util.Optional;

/**
 * What pages offer to their readers, from keys of {@code cahier.yaml}.
 *
 * @param theme {@code theme}: the colours before a reader chooses others, default {@code auto}
 * @param editUrl {@code editUrl}: where the source of a note can be edited, an http(s) URL with
 *     {@code {path}} in place of the path of its file, such as {@code
 *     https://github.com/ada/notes/edit/main/{path}}; default: notes have no such link
 * @param comments {@code comments}: where the comments on notes are; default: nowhere
 * @param gitDates {@code gitDates}: where the site asks for the times of commits as the times of
 *     the last changes of notes; empty if it does not
 */
public record ReadingConfig(
        ColourTheme theme,
        Optional<String> editUrl,
        Optional<CommentsConfig> comments,
        Optional<SourceLocation> gitDates) {

    /** The configuration of a site that says nothing about it. */
    public static final ReadingConfig DEFAULT =
            new ReadingConfig(
                    ColourTheme.AUTO, Optional.empty(), Optional.empty(), Optional.empty());

    static final String PATH = "{path}";

    public ReadingConfig {
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(editUrl, "editUrl");
        Objects.requireNonNull(comments, "comments");
        Objects.requireNonNull(gitDates, "gitDates");
    }

    /**
     * Returns where a file of the site can be edited, if the site says so.
     *
     * @param path its path in the site's folder, percent-encoded
     */
    public Optional<String> editUrlOf(String path) {
        return editUrl.map(url -> url.replace(PATH, path));
    }

    ReadingConfig withTheme(ColourTheme other) {
        return new ReadingConfig(other, editUrl, comments, gitDates);
    }

    ReadingConfig withEditUrl(String other) {
        return new ReadingConfig(theme, Optional.of(other), comments, gitDates);
    }

    ReadingConfig withComments(CommentsConfig other) {
        return new ReadingConfig(theme, editUrl, Optional.of(other), gitDates);
    }

    ReadingConfig withGitDates(SourceLocation asked) {
        return new ReadingConfig(theme, editUrl, comments, Optional.of(asked));
    }
}
