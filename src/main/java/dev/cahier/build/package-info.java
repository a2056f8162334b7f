/** The pipeline, as one method of named steps: {@code dev.cahier.build.SiteBuild}. */
@NullMarked
package dev.cahier.build;

import org.jspecify.annotations.NullMarked;
