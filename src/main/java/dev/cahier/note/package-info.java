/** Loads notes, files to records: {@code dev.cahier.note.NoteLoader}. */
@NullMarked
package dev.cahier.note;

import org.jspecify.annotations.NullMarked;
