package dev.cahier.config;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a site's content is trusted. Immutable.
 *
 * @param html {@code html}: what happens to the HTML in notes, default {@code allow}
 * @param jars {@code extensions}: the jars that may be loaded, by their names; absent for all
 * @param contentPolicy {@code contentPolicy}: whether pages say which scripts a browser may run,
 *     default {@code true}
 */
public record TrustConfig(
        RawHtml html, Optional<SortedMap<String, ListedJar>> jars, boolean contentPolicy) {

    static final TrustConfig DEFAULT = new TrustConfig(RawHtml.ALLOW, Optional.empty(), true);

    /**
     * A jar that may be loaded.
     *
     * @param sha256 the hash of its bytes in lower-case hexadecimal digits
     * @param place where it is listed
     */
    public record ListedJar(String sha256, SourceLocation place) {}

    public TrustConfig {
        Objects.requireNonNull(html, "html");
        jars = jars.map(TreeMap::new);
    }

    /** Returns this trust with another treatment of the HTML in notes. */
    public TrustConfig withHtml(RawHtml other) {
        return new TrustConfig(other, jars, contentPolicy);
    }

    TrustConfig withJars(SortedMap<String, ListedJar> listed) {
        return new TrustConfig(html, Optional.of(listed), contentPolicy);
    }

    TrustConfig withContentPolicy(boolean on) {
        return new TrustConfig(html, jars, on);
    }

    /** Returns whether notes may have been written by strangers. */
    public boolean isSafe() {
        return html == RawHtml.SAFE;
    }
}
