package dev.cahier.note;

import dev.cahier.source.FolderWalk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides where the files beside notes stand in the site. */
final class ContentFiles {

    private final Map<String, Note> bundles;

    private final boolean lowerCase;

    ContentFiles(List<Note> notes, boolean lowerCase) {
        this.lowerCase = lowerCase;
        this.bundles =
                notes.stream()
                        .filter(Note::bundle)
                        .collect(
                                Collectors.toMap(
                                        Note::folder, Function.identity(), ContentFiles::first));
    }

    /** Of index.md and index.zh.md, which share the files, the first one says where they are. */
    private static Note first(Note one, Note other) {
        Comparator<Note> order =
                Comparator.comparing((Note note) -> note.path().length()).thenComparing(Note::path);
        return order.compare(one, other) <= 0 ? one : other;
    }

    ContentFile of(FolderWalk.Found found) {
        String folder = found.path().substring(0, found.path().lastIndexOf('/'));
        String address =
                bundleAround(folder)
                        .map(bundle -> inBundle(bundle, found.path()))
                        .orElseGet(() -> outside(folder, found.path()));
        return new ContentFile(found.path(), found.file(), address);
    }

    /** The site's own {@code content/index.md} does not make one bundle of all that there is. */
    private Optional<Note> bundleAround(String folder) {
        for (String f = folder; f.contains("/"); f = f.substring(0, f.lastIndexOf('/'))) {
            if (bundles.containsKey(f)) {
                return Optional.of(bundles.get(f));
            }
        }
        return Optional.empty();
    }

    private static String inBundle(Note bundle, String path) {
        String base = bundle.address().substring(0, bundle.address().lastIndexOf('/') + 1);
        return base + path.substring(bundle.folder().length() + 1);
    }

    private String outside(String folder, String path) {
        StringBuilder address = new StringBuilder("/");
        String inContent = folder.substring(NotePath.CONTENT.length());
        for (String name : inContent.split("/")) {
            if (!name.isEmpty()) {
                address.append(AddressSpelling.ofName(name, lowerCase).orElse(name)).append('/');
            }
        }
        return address + path.substring(folder.length() + 1);
    }
}
