package dev.cahier.migrate;

/** Reads the folder of one tool and plans the new site. */
interface ForeignReader {

    /** Reads the folder; the plan receives settings, notes, files and findings. */
    void read();
}
