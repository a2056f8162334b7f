/**
 * Runs JavaScript in V8, within limits of time and memory: {@link dev.cahier.script.EnginePool}.
 */
@NullMarked
package dev.cahier.script;

import org.jspecify.annotations.NullMarked;
