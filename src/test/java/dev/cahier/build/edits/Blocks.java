package dev.cahier.build.edits;

import java.io.IOException;

/** A family of blocks in the text of notes, such as all those with links. */
interface Blocks {

    /** Makes a block without blank lines for the note at a path such as {@code content/a.md}. */
    String block(String path) throws IOException;
}
