package dev.cahier.site;

import dev.cahier.note.ContentFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a site that are not made from notes: those beside the notes and the static ones.
 * Immutable and safe for use by several threads.
 */
public final class SiteFiles {

    private final SortedMap<String, Path> byAddress = new TreeMap<>();
    private final SortedMap<String, String> addresses = new TreeMap<>();

    /**
     * Creates the files.
     *
     * @param files the files beside the notes that go into the site
     * @param statics the static files by their paths in the site, such as {@code img/a.png}
     */
    public SiteFiles(Collection<ContentFile> files, Map<String, Path> statics) {
        statics.forEach(
                (path, file) -> {
                    byAddress.put("/" + path, file);
                    addresses.put("static/" + path, "/" + path);
                });
        files.forEach(
                file -> {
                    byAddress.put(file.address(), file.file());
                    addresses.put(file.path(), file.address());
                });
    }

    /** Returns the file that the site has at an address, which is not percent-encoded. */
    public Optional<Path> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /**
     * Returns the addresses of the files in a folder, without its subfolders, by their names.
     *
     * @param folder a folder beside the note, or one of {@code content} and {@code static} if it
     *     begins with {@code /}; {@code .} is the folder of the note
     * @param notePath the path of the note
     */
    public SortedMap<String, String> in(String folder, String notePath) {
        SortedMap<String, String> found = new TreeMap<>();
        String own = SitePaths.folder(notePath);
        List<Optional<String>> roots =
                folder.startsWith("/")
                        ? List.of(
                                SitePaths.normalize("static" + folder),
                                SitePaths.normalize("content" + folder))
                        : List.of(SitePaths.normalize(own + folder));
        for (Optional<String> root : roots) {
            root.ifPresent(path -> addFiles(path + "/", found));
        }
        return Collections.unmodifiableSortedMap(found);
    }

    private void addFiles(String folder, SortedMap<String, String> found) {
        for (Map.Entry<String, String> file : addresses.tailMap(folder).entrySet()) {
            if (!file.getKey().startsWith(folder)) {
                return;
            }
            String name = file.getKey().substring(folder.length());
            if (name.indexOf('/') < 0) {
                found.put(name, file.getValue());
            }
        }
    }
}
