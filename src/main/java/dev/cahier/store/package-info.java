/** Writes values as bytes, to keep them between builds: {@link dev.cahier.store.RecordCodec}. */
@NullMarked
package dev.cahier.store;

import org.jspecify.annotations.NullMarked;
