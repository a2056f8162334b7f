package dev.cahier.build;

import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import dev.cahier.note.Publication;
import dev.cahier.note.Unpublished;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides which of the files beside notes go into the site. */
final class Attachments {

    private static final Pattern BUNDLE =
            Pattern.compile("(.*)/index\\.(md|markdown)", Pattern.CASE_INSENSITIVE);

    private Attachments() {}

    /** Returns the files without those of bundles that are not published. */
    static List<ContentFile> of(Publication publication, List<ContentFile> files) {
        Set<String> shown = new HashSet<>();
        publication.published().stream().map(Note::path).forEach(path -> addBundle(path, shown));
        Set<String> hidden = new HashSet<>();
        publication.unpublished().stream()
                .filter(note -> !note.keepsFiles())
                .map(Unpublished::path)
                .forEach(path -> addBundle(path, hidden));
        return files.stream()
                .filter(
                        file ->
                                !nearestBundle(file, shown, hidden)
                                        .map(hidden::contains)
                                        .orElse(false))
                .toList();
    }

    private static void addBundle(String note, Set<String> folders) {
        Matcher bundle = BUNDLE.matcher(note);
        // The site's own content/index.md does not make one bundle of all that there is.
        if (bundle.matches() && bundle.group(1).contains("/")) {
            folders.add(bundle.group(1));
        }
    }

    private static Optional<String> nearestBundle(
            ContentFile file, Set<String> shown, Set<String> hidden) {
        String folder = file.path();
        while (folder.contains("/")) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            if (shown.contains(folder) || hidden.contains(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
