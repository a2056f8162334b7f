package dev.cahier.book;

import dev.cahier.site.RenderedNote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a book is made of.
 *
 * @param title its title as plain text
 * @param language its language as a BCP 47 tag
 * @param address the address on the site of what the book shows, such as {@code /series/norms/}
 * @param description one sentence about it; empty for none
 * @param parts its notes in their order
 * @param collections the series that a book of one note belongs to
 */
public record Book(
        String title,
        String language,
        String address,
        String description,
        List<Part> parts,
        List<String> collections) {

    public Book {
        parts = List.copyOf(parts);
        collections = List.copyOf(collections);
    }

    /**
     * Some notes with a title of their own in the contents.
     *
     * @param title the title; empty for notes that stand by themselves
     */
    public record Part(Optional<String> title, List<RenderedNote> notes) {

        public Part {
            notes = List.copyOf(notes);
        }
    }

    /** Returns all notes in their order. */
    public Stream<RenderedNote> notes() {
        return parts.stream().flatMap(part -> part.notes().stream());
    }
}
