/**
 * What programs read of a site: feeds, sitemaps and the like. The front door is {@link
 * dev.cahier.feed.MachineRenderer}.
 */
@NullMarked
package dev.cahier.feed;

import org.jspecify.annotations.NullMarked;
