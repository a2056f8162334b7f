package dev.cahier.build.edits;

import java.io.IOException;

/** A family of edits, such as all those of the configuration. */
interface Edits {

    /** Makes one edit and returns what it was; an edit that is impossible now changes nothing. */
    String edit() throws IOException;
}
