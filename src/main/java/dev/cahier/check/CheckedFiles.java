package dev.cahier.check;

import dev.cahier.source.FolderWalk;
import dev.cahier.source.SiteFolder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a site beside its notes.
 *
 * @param published the files that are published as they are
 * @param texts the files that may name others: notes, templates, style sheets, scripts, pages and
 *     data, drafts and what is not published included
 */
public record CheckedFiles(List<FolderWalk.Found> published, List<FolderWalk.Found> texts) {

    private static final Set<String> TEXTS =
            Set.of(
                    "md",
                    "markdown",
                    "ftlh",
                    "ftlx",
                    "ftl",
                    "html",
                    "htm",
                    "xhtml",
                    "css",
                    "scss",
                    "js",
                    "mjs",
                    "ts",
                    "json",
                    "webmanifest",
                    "xml",
                    "svg",
                    "yaml",
                    "yml",
                    "toml",
                    "txt",
                    "csv",
                    "tsv",
                    "bib",
                    "ipynb",
                    "tex",
                    "py",
                    "properties",
                    "vtt",
                    "m3u8");

    private static final String CONFIG = "cahier.yaml";

    public CheckedFiles {
        published = List.copyOf(published);
        texts = List.copyOf(texts);
    }

    /**
     * Finds the texts of a site.
     *
     * @param published the files that are published as they are
     */
    public static CheckedFiles of(SiteFolder site, List<FolderWalk.Found> published) {
        Stream<FolderWalk.Found> found =
                Stream.of("content", "static", "templates")
                        .flatMap(name -> FolderWalk.of(site, name, path -> true).files().stream())
                        .filter(file -> TEXTS.contains(ending(file.path())));
        FolderWalk.Found config = new FolderWalk.Found(CONFIG, site.root().resolve(CONFIG));
        return new CheckedFiles(published, Stream.concat(Stream.of(config), found).toList());
    }

    static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    boolean has(String path) {
        return texts.stream().anyMatch(file -> file.path().equals(path));
    }
}
