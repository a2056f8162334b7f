package dev.cahier.extension;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * Where functions come from.
 *
 * @param words what messages call it
 * @param place what diagnostics are about, if it is a file of the site
 * @param version differs if the code does
 */
record Origin(String words, Optional<SourceLocation> place, String version) {}
