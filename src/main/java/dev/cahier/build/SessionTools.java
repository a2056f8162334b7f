package dev.cahier.build;

import dev.cahier.config.SiteConfig;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import dev.cahier.note.KnownNotes;
import dev.cahier.store.Spool;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the work on one site is done with; nothing of it is left in the end.
 *
 * @param cache what builds keep
 * @param engines typeset formulas and colour code
 * @param parallel does things at the same time
 * @param watch measures how long the steps take
 * @param purpose what becomes of the results, and what is known of earlier ones
 * @param warm what the builds in this process share; then the engines are among it
 */
record SessionTools(
        BuildCache cache,
        Engines engines,
        ParallelSteps parallel,
        Stopwatch watch,
        Purpose purpose,
        Optional<WarmBuild> warm)
        implements AutoCloseable {

    /**
     * What becomes of the results, and what is known of earlier ones.
     *
     * @param keeps whether new results are kept for later builds
     * @param fresh whether no formula is known, so that the first one needs an engine
     */
    record Purpose(boolean keeps, boolean fresh) {}

    /**
     * Returns the tools of a build.
     *
     * @param warm what is left for the next build, if there will be one in this process
     */
    static SessionTools ofBuild(
            BuildRequest request,
            SiteConfig config,
            BuildProgress progress,
            Stopwatch watch,
            Optional<WarmBuild> warm) {
        MathOutput output = MathFiles.output(config);
        BuildCache cache =
                BuildCache.writable(
                        request.source().resolve(SiteBuild.CACHE), output, request.clean());
        ParallelSteps parallel = new ParallelSteps(progress);
        if (warm.isPresent()) {
            Engines kept = warm.get().engines(output, cache);
            return new SessionTools(cache, kept, parallel, watch, new Purpose(true, false), warm);
        }
        return of(
                cache,
                output,
                parallel,
                watch,
                new Purpose(true, cache.formulas().isNew() || request.clean()));
    }

    /**
     * Returns tools that use what builds have kept and add nothing to it.
     *
     * @param source the site's folder
     */
    static SessionTools ofReader(Path source, SiteConfig config, BuildProgress progress) {
        MathOutput output = MathFiles.output(config);
        Spool spool = Spool.in(Path.of(System.getProperty("java.io.tmpdir")));
        BuildCache cache = BuildCache.readOnly(source.resolve(SiteBuild.CACHE), output, spool);
        return of(
                cache,
                output,
                new ParallelSteps(progress),
                new Stopwatch(),
                new Purpose(false, cache.formulas().isNew()));
    }

    private static SessionTools of(
            BuildCache cache,
            MathOutput output,
            ParallelSteps parallel,
            Stopwatch watch,
            Purpose purpose) {
        Engines engines = Engines.of(new KatexRenderer(output, cache.formulas()), cache);
        return new SessionTools(cache, engines, parallel, watch, purpose, Optional.empty());
    }

    /**
     * Returns the notes that are known to {@code known}. Where no formula is known, the engine
     * starts early.
     *
     * @param math whether notes that do not say so have formulas
     */
    KnownNotes withEarlyEngine(KnownNotes known, boolean math) {
        return purpose.fresh() ? new EarlyEngine(known, math, math()::warmUp) : known;
    }

    /** Returns whether new results are kept for later builds. */
    boolean keeps() {
        return purpose.keeps();
    }

    /** Returns what typesets formulas. */
    KatexRenderer math() {
        return engines.math();
    }

    @Override
    public void close() {
        parallel.close();
        if (warm.isEmpty()) {
            engines.close();
        }
        cache.close();
    }
}
