package dev.cahier.build;

import dev.cahier.code.HighlightCache;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagram.Graphviz;
import dev.cahier.feed.KeptFeedContents;
import dev.cahier.math.FormulaCache;
import dev.cahier.math.MathOutput;
import dev.cahier.store.PieceStore;
import dev.cahier.store.Spool;
import dev.cahier.store.TextAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code .cahier} of a site, where builds keep what the next one need not do again. If
 * it cannot be used, nothing is kept.
 */
final class BuildCache implements AutoCloseable {

    /** The name of the file that holds the heads of notes. */
    static final String HEADS = "heads";

    private final Path folder;
    private final boolean ignoreOld;
    private final Optional<Diagnostic> problem;
    private final Spool spool;
    private final FormulaCache formulas;
    private final HighlightCache code;
    private final TextAnswers graphs;
    private final ChartCache charts;

    private BuildCache(
            Path folder,
            MathOutput output,
            boolean ignoreOld,
            Optional<Diagnostic> problem,
            Spool spool) {
        this.folder = folder;
        this.ignoreOld = ignoreOld;
        this.problem = problem;
        this.spool = spool;
        this.formulas =
                problem.isEmpty()
                        ? FormulaCache.in(folder, output, ignoreOld, spool)
                        : FormulaCache.none(spool);
        this.code =
                problem.isEmpty()
                        ? HighlightCache.in(folder, ignoreOld, spool)
                        : HighlightCache.none();
        this.graphs =
                problem.isEmpty() ? Graphviz.answers(folder, ignoreOld, spool) : TextAnswers.none();
        this.charts = new ChartCache(folder, ignoreOld, problem.isEmpty());
    }

    /**
     * Opens the folder for a build.
     *
     * @param folder the folder, which need not exist
     * @param output what formulas consist of
     * @param ignoreOld whether what earlier builds have kept is of no interest
     */
    static BuildCache writable(Path folder, MathOutput output, boolean ignoreOld) {
        Optional<Diagnostic> tracked = CacheProblems.ifTracked(folder);
        Optional<Diagnostic> own = CacheProblems.of(folder);
        Optional<Diagnostic> problem = tracked.or(() -> own);
        Spool spool = problem.isEmpty() ? Spool.in(folder) : Spool.inMemory();
        return new BuildCache(folder, output, ignoreOld || tracked.isPresent(), problem, spool);
    }

    /**
     * Opens the folder for reading.
     *
     * @param spool takes what need not be in memory, elsewhere
     */
    static BuildCache readOnly(Path folder, MathOutput output, Spool spool) {
        Optional<Diagnostic> tracked = CacheProblems.ifTracked(folder);
        return new BuildCache(folder, output, tracked.isPresent(), tracked, spool);
    }

    /** Returns whether what earlier builds have kept does not count. */
    boolean ignoresOld() {
        return ignoreOld || problem.isPresent();
    }

    /** Returns why nothing can be kept, if so. */
    Optional<Diagnostic> problem() {
        return problem;
    }

    FormulaCache formulas() {
        return formulas;
    }

    HighlightCache code() {
        return code;
    }

    TextAnswers graphs() {
        return graphs;
    }

    ChartCache charts() {
        return charts;
    }

    /** Returns the place for what need not be in memory during the build. */
    Spool spool() {
        return spool;
    }

    /**
     * Opens the heads of notes.
     *
     * @param key identifies the program and the configuration, on which they depend, too
     * @param sources what the files of the site's folder look like; empty if that is not known
     * @param warm keeps them in memory, if there will be another build in this process
     */
    KeptHeads heads(String key, Optional<FileStamps> sources, Optional<WarmNotes> warm) {
        return KeptHeads.open(folder.resolve(HEADS), key, sources, ignoreOld, warm, spool);
    }

    /** Looks at the files that templates can look at; see {@link SeenFiles#of}. */
    SeenFiles seen(List<Path> files, Optional<FileStamps> sources) {
        return SeenFiles.of(folder.resolve("files"), files, sources, ignoreOld);
    }

    /**
     * Opens the rendered notes.
     *
     * @param program the hash of the program: notes by another one do not count
     */
    PieceStore notes(String program) {
        return pieces("notes", program);
    }

    /**
     * Opens what feeds show of notes.
     *
     * @param program the hash of the program: what another one has made does not count
     */
    PieceStore feeds(String program) {
        return pieces("feeds", program);
    }

    private PieceStore pieces(String name, String program) {
        Path place = folder.resolve(name);
        return ignoresOld()
                ? PieceStore.openEmpty(place, program)
                : PieceStore.open(place, program);
    }

    /** Opens the index for searching. */
    KeptIndexFiles searchIndex() {
        return new KeptIndexFiles(folder.resolve("search"), ignoresOld(), problem.isEmpty());
    }

    /**
     * Keeps results for the next build, as far as the disk allows.
     *
     * @return why something could not be kept, unless {@link #problem} says it
     */
    Optional<Diagnostic> save(
            KeptHeads heads, SeenFiles seen, KeptNotes notes, KeptFeedContents feedContents) {
        if (problem.isPresent()) {
            return Optional.empty();
        }
        Optional<IOException> failure = charts.failure();
        try {
            formulas.save(notes.taken() == 0);
            code.save(notes.taken() == 0);
            graphs.save(notes.taken() == 0);
            heads.save();
            seen.save();
            notes.save();
            feedContents.save(notes.paths());
        } catch (UncheckedIOException e) {
            failure = Optional.of(e.getCause());
        } catch (IOException e) {
            failure = Optional.of(e);
        } catch (OutOfMemoryError e) {
            // What is not kept costs the next build time, and must not cost this one its site.
            return Optional.of(CacheProblems.outOfMemory(folder));
        }
        return failure.map(f -> CacheProblems.unusable(folder, String.valueOf(f.getMessage())));
    }

    /** Deletes what was out of memory during the build. */
    @Override
    public void close() {
        spool.close();
    }
}
