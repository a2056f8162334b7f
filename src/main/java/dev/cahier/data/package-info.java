/**
 * YAML, TOML and JSON read into one tree that knows its positions: {@link
 * dev.cahier.data.DataReader}.
 */
@NullMarked
package dev.cahier.data;

import org.jspecify.annotations.NullMarked;
