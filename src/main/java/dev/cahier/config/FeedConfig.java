package dev.cahier.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

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
 * @param sections {@code feeds.sections}: whether sections have feeds, default {@code false}
 * @param aliases {@code feeds.aliases}: further addresses of the feeds of all notes, sorted
 */
public record FeedConfig(
        List<FeedFormat> formats,
        int limit,
        boolean full,
        Optional<BaseUrl> ids,
        boolean sections,
        Map<String, FeedFormat> aliases) {

    static final int DEFAULT_LIMIT = 20;
    static final int MIN_LIMIT = 1;
    static final int MAX_LIMIT = 1000;

    public FeedConfig {
        formats = formats.stream().distinct().sorted().toList();
        Objects.requireNonNull(ids, "ids");
        aliases = Collections.unmodifiableSortedMap(new TreeMap<>(aliases));
    }
}
