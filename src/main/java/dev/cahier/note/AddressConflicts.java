package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.source.PublishedPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds notes whose pages would overwrite each other. */
final class AddressConflicts {

    private AddressConflicts() {}

    /** Returns an error for each note whose address an earlier one has. */
    static List<Diagnostic> among(List<Note> notes) {
        Map<String, Note> taken = new HashMap<>();
        List<Diagnostic> conflicts = new ArrayList<>();
        for (Note note : notes) {
            Note first = taken.putIfAbsent(PublishedPath.key(note.outputPath()), note);
            if (first != null) {
                conflicts.add(conflict(first, note));
            }
        }
        return conflicts;
    }

    private static Diagnostic conflict(Note first, Note second) {
        boolean same = first.address().equals(second.address());
        String message =
                same
                        ? first.path()
                                + " and "
                                + second.path()
                                + " have the same address, "
                                + second.address()
                        : "the addresses of "
                                + first.path()
                                + " and "
                                + second.path()
                                + " differ only in case, "
                                + first.address()
                                + " and "
                                + second.address();
        return Diagnostic.error("address-conflict", second.addressLocation(), message)
                .withHint("give one of them another 'slug' or file name");
    }
}
