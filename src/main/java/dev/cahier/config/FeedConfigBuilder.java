package dev.cahier.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link FeedConfig} being read, with the defaults of keys that are not given. */
final class FeedConfigBuilder {

    List<FeedFormat> formats = List.of(FeedFormat.values());
    boolean on = true;
    int limit = FeedConfig.DEFAULT_LIMIT;
    boolean full = true;
    Optional<BaseUrl> ids = Optional.empty();

    boolean sections;
    Map<String, FeedFormat> aliases = Map.of();

    FeedConfig build() {
        return new FeedConfig(on ? formats : List.of(), limit, full, ids, sections, aliases);
    }
}
