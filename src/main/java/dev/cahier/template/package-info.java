/**
 * Renders pages through FreeMarker: {@link dev.cahier.template.PageRenderer}.
 *
 * <p>The public records named {@code ...View} are what templates read; {@link
 * dev.cahier.template.Theme} is where templates come from, and {@link
 * dev.cahier.template.ShortcodeTemplates} renders shortcodes.
 */
@NullMarked
package dev.cahier.template;

import org.jspecify.annotations.NullMarked;
