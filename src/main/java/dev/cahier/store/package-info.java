/**
 * Keeps values between builds: {@link dev.cahier.store.RecordCodec} writes them as bytes, and
 * {@link dev.cahier.store.PieceStore} and {@link dev.cahier.store.KeptFile} write these to the
 * disk.
 */
@NullMarked
package dev.cahier.store;

import org.jspecify.annotations.NullMarked;
