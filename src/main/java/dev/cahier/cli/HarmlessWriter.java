package dev.cahier.cli;

import dev.cahier.diagnostic.HarmlessText;
import java.io.PrintWriter;

/** A writer for texts that may contain names of files, lines of notes and messages. */
final class HarmlessWriter extends PrintWriter {

    HarmlessWriter(PrintWriter out) {
        super(out, true);
    }

    @Override
    public void write(String text) {
        super.write(HarmlessText.ofLines(text));
    }
}
