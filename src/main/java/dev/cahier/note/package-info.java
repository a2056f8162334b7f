/** Loads notes, files to records: {@link dev.cahier.note.NoteLoader}. */
@NullMarked
package dev.cahier.note;

import org.jspecify.annotations.NullMarked;
