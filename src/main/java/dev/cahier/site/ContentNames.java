package dev.cahier.site;

import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import dev.cahier.note.Publication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The notes and files under {@code content} by their paths, {@code content/posts/a.md}. */
final class ContentNames {

    private static final List<String> NOTE_ENDINGS = List.of(".md", ".markdown");

    private static final List<String> FOLDER_NOTES =
            List.of("index.md", "index.markdown", "_index.md", "_index.markdown");

    private final NameTable<String> notes = new NameTable<>();
    private final NameTable<String> files = new NameTable<>();
    private final NameTable<String> unpublished = new NameTable<>();
    private final Map<String, List<String>> filesByName = new HashMap<>();
    private final NearNames near;

    ContentNames(Publication publication, List<ContentFile> files) {
        publication.published().forEach(note -> notes.put(note.path(), note.address()));
        publication.unpublished().forEach(note -> unpublished.put(note.path(), note.reason()));
        for (ContentFile file : files) {
            this.files.put(file.path(), file.address());
            filesByName
                    .computeIfAbsent(NameTable.composed(name(file.path())), n -> new ArrayList<>())
                    .add(file.path());
        }
        near =
                new NearNames(
                        Stream.concat(
                                        publication.published().stream().map(Note::path),
                                        files.stream().map(ContentFile::path))
                                .toList());
    }

    /** Returns the address of the page of a published note. */
    Optional<String> note(String path) {
        return notes.get(path);
    }

    Optional<String> file(String path) {
        return files.get(path);
    }

    /** Returns the address of a note or file, or of the note of a folder. */
    Optional<String> addressOf(String path) {
        return notes.get(path).or(() -> files.get(path)).or(() -> ofFolder(path));
    }

    private Optional<String> ofFolder(String path) {
        String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        return FOLDER_NOTES.stream().flatMap(name -> notes.get(folder + name).stream()).findFirst();
    }

    /** Returns the address of the note {@code b.md} for {@code b}, {@code b/} or {@code b.html}. */
    Optional<String> withoutEnding(String path) {
        return endings(path).flatMap(name -> notes.get(name).stream()).findFirst();
    }

    /** Returns why a note is not published, named with or without its ending. */
    Optional<String> reason(String path) {
        return Stream.concat(Stream.of(path), endings(path))
                .flatMap(name -> unpublished.get(name).stream())
                .findFirst();
    }

    private static Stream<String> endings(String path) {
        String stem = path.replaceFirst("(?:/|\\.html?)$", "");
        return NOTE_ENDINGS.stream().map(ending -> stem + ending);
    }

    /** Returns the paths of the files of a name, sorted. */
    List<String> named(String name) {
        return filesByName.getOrDefault(NameTable.composed(name), List.of()).stream()
                .sorted()
                .toList();
    }

    /** Returns the paths that a mistyped one may have been meant to be. */
    List<String> near(String path) {
        return near.candidates(path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
