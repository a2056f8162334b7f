package dev.cahier.build;

import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What a process keeps in memory between builds of a site, so that each costs little. All of them
 * write to one folder, which nobody else changes. Not safe for use by several threads.
 */
public final class WarmBuild implements AutoCloseable {

    /** The last build that was written, and what was asked for. */
    private record Last(LastBuild build, BuildRequest request) {}

    /** Engines, and what they were started for. */
    private record Started(MathOutput output, Engines engines) {}

    private Optional<Last> last = Optional.empty();
    private Optional<Started> started = Optional.empty();

    /** Returns the last build into a folder; empty if the folder is gone. */
    Optional<LastBuild> last(BuildRequest request) {
        return last.filter(l -> l.request().output().equals(request.output()))
                .filter(l -> !request.clean() && Files.isDirectory(request.output()))
                .map(Last::build);
    }

    void keep(LastBuild build, BuildRequest request) {
        last = Optional.of(new Last(build, request));
    }

    /**
     * Forgets the last build, for example because its folder is not as it should be.
     *
     * @return whether there was one
     */
    public boolean forget() {
        boolean known = last.isPresent();
        last = Optional.empty();
        return known;
    }

    /** Returns engines for a build, with its caches. */
    Engines engines(MathOutput output, BuildCache cache) {
        if (started.isPresent() && !started.get().output().equals(output)) {
            started.get().engines().close();
            started = Optional.empty();
        }
        if (started.isPresent()) {
            return started.get().engines().next(cache);
        }
        Engines first = Engines.of(new KatexRenderer(output, cache.formulas()), cache);
        started = Optional.of(new Started(output, first));
        first.math().warmUp();
        return first;
    }

    /** Ends the engines, and leaves what a later process needs to know of the last build. */
    @Override
    public void close() {
        started.ifPresent(s -> s.engines().close());
        last.ifPresent(l -> BuildMemory.keep(l.build(), l.request()));
    }
}
