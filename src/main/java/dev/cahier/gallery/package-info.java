/** Everything the pages of activation functions show: {@link dev.cahier.gallery.GalleryMaker}. */
@NullMarked
package dev.cahier.gallery;

import org.jspecify.annotations.NullMarked;
