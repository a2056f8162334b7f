/** The command line, one class per command: {@link dev.cahier.cli.Main}. */
@NullMarked
package dev.cahier.cli;

import org.jspecify.annotations.NullMarked;
