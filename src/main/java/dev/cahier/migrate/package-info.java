/** Turns sites of other tools into sites of Cahier: {@link dev.cahier.migrate.SiteImport}. */
@NullMarked
package dev.cahier.migrate;

import org.jspecify.annotations.NullMarked;
