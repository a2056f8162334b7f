package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import dev.cahier.template.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a process keeps in memory between builds of a site, so that each costs little. All of them
 * write to one folder, which nobody else changes. Not safe for use by several threads.
 */
public final class WarmBuild implements AutoCloseable {

    /** The last build that was written, and what was asked for. */
    private record Last(LastBuild build, BuildRequest request, boolean holds) {}

    /** Engines, and what they were started for. */
    private record Started(MathOutput output, Engines engines) {}

    private final WarmNotes notes = new WarmNotes();
    private final WarmSources sources = new WarmSources();
    private final WarmPlan plan = new WarmPlan();
    private Optional<Last> last = Optional.empty();
    private Optional<Diagnostic> problem = Optional.empty();
    private Optional<Started> started = Optional.empty();

    WarmNotes notes() {
        return notes;
    }

    WarmSources sources() {
        return sources;
    }

    WarmPlan plan() {
        return plan;
    }

    /**
     * Decides which notes the next builds take as they were when they were published last, whatever
     * their files contain now. Those that were not published are left out.
     *
     * @param paths the paths of the notes, relative to the site's folder
     */
    public void hold(Set<String> paths) {
        notes.hold(paths);
    }

    /** Returns the words of the theme in a language. */
    public Labels labels(String language) {
        return sources.theme().labels(language);
    }

    /** Returns the last build into a folder; empty if the folder is gone. */
    Optional<LastBuild> last(BuildRequest request) {
        return last.filter(l -> l.request().output().equals(request.output()))
                .filter(l -> !request.clean() && Files.isDirectory(request.output()))
                .map(Last::build);
    }

    void keep(LastBuild build, BuildRequest request) {
        last = Optional.of(new Last(build, request, notes.holdsAny()));
    }

    /** Returns whether the last build has taken some notes as they were before. */
    boolean hasHeldNotes() {
        return last.filter(Last::holds).isPresent();
    }

    /** Has the next build report a problem that became known after this one was reported. */
    void tellNext(Diagnostic found) {
        problem = Optional.of(found);
    }

    /** Returns a problem that the last build did not report, and forgets it. */
    Optional<Diagnostic> problem() {
        Optional<Diagnostic> found = problem;
        problem = Optional.empty();
        return found;
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
        first.math().warmUp(); // An author who types the first formula should not wait for it.
        return first;
    }

    /** Ends the engines, and leaves what a later process needs to know of the last build. */
    @Override
    public void close() {
        started.ifPresent(s -> s.engines().close());
        Optional<Last> whole = last.filter(l -> !l.holds());
        whole.ifPresent(l -> BuildMemory.keep(l.build(), l.request()));
        whole.ifPresent(l -> saveHeads(l.request().source()));
    }

    private void saveHeads(Path source) {
        try {
            notes.saveHeads(source.resolve(SiteBuild.CACHE).resolve(BuildCache.HEADS));
        } catch (IOException e) {
            // Then the next process reads the notes again.
        }
    }
}
