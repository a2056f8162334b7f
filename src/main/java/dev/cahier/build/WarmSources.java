package dev.cahier.build;

import dev.cahier.extension.Extensions;
import dev.cahier.note.Note;
import dev.cahier.source.SiteFolder;
import dev.cahier.template.Theme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The theme and the functions of a site in memory, as long as the files that they were read from
 * look the same, and the addresses of its pages, as long as front matters are the same, too. Not
 * safe for use by several threads.
 */
final class WarmSources {

    /** No link leads from templates or jars into these. */
    private static final List<String> OTHERS = List.of("content", "static");

    private Optional<FileStamps> stamps = Optional.empty();
    private Optional<Theme> theme = Optional.empty();
    private Optional<Extensions> extensions = Optional.empty();
    private Optional<Pages> pages = Optional.empty();

    /** The addresses of the pages of published notes. */
    private record Pages(List<Note> notes, SortedSet<String> addresses) {

        boolean areOf(List<Note> others) {
            return notes.size() == others.size()
                    && IntStream.range(0, notes.size())
                            .allMatch(i -> notes.get(i).isSameExceptText(others.get(i)));
        }
    }

    /**
     * Forgets what has changed.
     *
     * @param root the site's folder
     * @param sources what its files look like; empty if that is not known
     */
    void look(Path root, Optional<FileStamps> sources) {
        Optional<FileStamps> now =
                sources.map(all -> withoutOthers(SiteFolder.realPath(root), all));
        if (!isSame(now)) {
            theme = Optional.empty();
            extensions = Optional.empty();
            pages = Optional.empty();
        }
        stamps = now;
    }

    private static FileStamps withoutOthers(Path root, FileStamps all) {
        List<String> others =
                OTHERS.stream().map(root::resolve).map(folder -> folder + File.separator).toList();
        Map<String, FileStamp> some = new TreeMap<>(all.stamps());
        some.keySet().removeIf(path -> others.stream().anyMatch(path::startsWith));
        return new FileStamps(all.moment(), some);
    }

    private boolean isSame(Optional<FileStamps> now) {
        try {
            return now.isPresent() && stamps.isPresent() && now.get().areSameAs(stamps.get());
        } catch (IOException e) {
            return false;
        }
    }

    Theme theme(Supplier<Theme> load) {
        theme = Optional.of(theme.orElseGet(load));
        return theme.get();
    }

    Extensions extensions(Supplier<Extensions> load) {
        extensions = Optional.of(extensions.orElseGet(load));
        return extensions.get();
    }

    /** Returns the addresses of all pages of a site. */
    SortedSet<String> pages(List<Note> published, Supplier<SortedSet<String>> find) {
        SortedSet<String> addresses =
                pages.filter(known -> known.areOf(published)).map(Pages::addresses).orElseGet(find);
        pages = Optional.of(new Pages(published, addresses));
        return addresses;
    }

    /** Returns the theme of the last build; the built-in one if there was none. */
    Theme theme() {
        return theme.orElseGet(Theme::builtIn);
    }
}
