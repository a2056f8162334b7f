package dev.cahier.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The feeds of a site: {@code feeds} of its configuration. Immutable.
 *
 * @param formats {@code feeds.formats}: in which formats they are written, sorted; none with {@code
 *     feeds: false}
 * @param limit {@code feeds.limit}: the most notes that a feed has, {@value #MIN_LIMIT} to {@value
 *     #MAX_LIMIT}, default {@value #DEFAULT_LIMIT}
 * @param full {@code feeds.content}: whether notes are in feeds as a whole, {@code full}, the
 *     default, or with their summaries, {@code summary}
 * @param ids {@code feeds.ids}: the base URL with which the ids of entries begin, where it is not
 *     {@code baseUrl}: that of the site before it moved
 */
public record FeedConfig(List<FeedFormat> formats, int limit, boolean full, Optional<BaseUrl> ids) {

    static final int DEFAULT_LIMIT = 20;
    static final int MIN_LIMIT = 1;
    static final int MAX_LIMIT = 1000;

    public FeedConfig {
        formats = formats.stream().distinct().sorted().toList();
        Objects.requireNonNull(ids, "ids");
    }
}
