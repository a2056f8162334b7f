package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.source.GitIndex;
import dev.cahier.source.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says that nothing can be kept for the next build, which costs time only. */
final class CacheProblems {

    static final String CODE = "cache-unusable";

    private CacheProblems() {}

    /**
     * Returns what is wrong with a folder {@code .cahier}, which need not exist. Links in it are
     * removed.
     */
    static Optional<Diagnostic> of(Path cache) {
        try {
            OwnFolder.prepare(cache);
        } catch (IOException e) {
            String why =
                    Files.isSymbolicLink(cache) ? "it is a symbolic link" : "it cannot be created";
            return Optional.of(unusable(cache, why));
        }
        boolean usable = Files.isReadable(cache) && Files.isWritable(cache);
        return usable ? Optional.empty() : Optional.of(unusable(cache, "no permission"));
    }

    /**
     * Returns what to say if the folder is part of a repository: whoever can write to that could
     * decide what formulas and charts show.
     */
    static Optional<Diagnostic> ifTracked(Path cache) {
        return GitIndex.tracks(cache)
                ? Optional.of(
                        new Diagnostic(
                                Severity.WARNING,
                                "cache-tracked",
                                Optional.empty(),
                                "git tracks files in " + cache + ", so nothing in it is used",
                                Optional.of(
                                        "run 'git rm -r --cached "
                                                + cache.getFileName()
                                                + "' and add a line '"
                                                + cache.getFileName()
                                                + "/' to .gitignore")))
                : Optional.empty();
    }

    static Diagnostic unusable(Path cache, String why) {
        return notKept(cache, why, "make " + cache + " a folder that you may write to");
    }

    static Diagnostic outOfMemory(Path cache) {
        return notKept(
                cache,
                "Cahier ran out of memory",
                "give it more memory, such as CAHIER_JAVA_OPTS=-Xmx4g");
    }

    private static Diagnostic notKept(Path cache, String why, String hint) {
        return new Diagnostic(
                Severity.NOTE,
                CODE,
                Optional.empty(),
                "nothing can be kept for the next build in " + cache + ": " + why,
                Optional.of(hint));
    }
}
