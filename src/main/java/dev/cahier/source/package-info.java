/**
 * Which files of a site's folder are read, and under which paths files may be published: {@link
 * dev.cahier.source.FolderWalk} and {@link dev.cahier.source.PublishedPath}.
 */
@NullMarked
package dev.cahier.source;

import org.jspecify.annotations.NullMarked;
