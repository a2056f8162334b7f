/** The site's configuration, {@code cahier.yaml}: {@link dev.cahier.config.SiteConfig}. */
@NullMarked
package dev.cahier.config;

import org.jspecify.annotations.NullMarked;
