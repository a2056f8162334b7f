package dev.cahier.extension;

import dev.cahier.config.TrustConfig;
import dev.cahier.config.TrustConfig.ListedJar;
import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides which jars of a site may be loaded, since their code runs with all rights. */
final class JarTrust {

    private final TrustConfig trust;
    private final Consumer<Diagnostic> problems;

    JarTrust(TrustConfig trust, Consumer<Diagnostic> problems) {
        this.trust = trust;
        this.problems = problems;
    }

    /** Returns the jars that may be loaded, and reports the others. */
    List<ExtensionJar> trusted(List<ExtensionJar> jars) {
        if (trust.isSafe()) {
            jars.forEach(this::reportOff);
            return List.of();
        }
        if (trust.jars().isEmpty()) {
            return jars;
        }
        SortedMap<String, ListedJar> listed = new TreeMap<>(trust.jars().get());
        List<ExtensionJar> trusted =
                jars.stream().filter(jar -> isTrusted(jar, listed.remove(jar.name()))).toList();
        listed.forEach(this::reportMissing);
        return trusted;
    }

    private boolean isTrusted(ExtensionJar jar, @Nullable ListedJar listed) {
        String entry = jar.name() + ": " + jar.hash();
        if (listed == null) {
            problems.accept(
                    Diagnostic.error(
                                    "extension-unlisted",
                                    jar.place(),
                                    "the jar is not loaded: 'extensions' of cahier.yaml does not"
                                            + " list it")
                            .withHint("if you trust the jar, add below 'extensions': " + entry));
            return false;
        }
        if (!listed.sha256().equals(jar.hash())) {
            problems.accept(
                    Diagnostic.error(
                                    "extension-changed",
                                    listed.place(),
                                    "the jar is not loaded: its SHA-256 is not the one that cahier.yaml lists")
                            .withHint("if you trust the jar, write: " + entry));
            return false;
        }
        return true;
    }

    private void reportOff(ExtensionJar jar) {
        problems.accept(
                Diagnostic.warning(
                                "extension-off",
                                jar.place(),
                                "the jar is not loaded, because HTML is 'safe': its code would run")
                        .withHint("write 'html: allow' into cahier.yaml if you trust the jar"));
    }

    private void reportMissing(String name, ListedJar listed) {
        problems.accept(
                Diagnostic.warning(
                                "extension-missing",
                                listed.place(),
                                "there is no file extensions/" + name)
                        .withHint("remove the line, or put the jar there"));
    }
}
