package dev.cahier.site;

import dev.cahier.chart.ImageSize;
import java.util.Optional;

/**
 * The picture at the head of a note.
 *
 * @param url its address as pages have it
 * @param size its size; empty if that is unknown, as it is for pictures of other sites
 */
public record Cover(String url, Optional<ImageSize> size) {}
