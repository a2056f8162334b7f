package dev.cahier.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The finished site of this repository, for the base URL {@link #BASE_URL}. */
public final class OwnSite implements AutoCloseable {

    /** Where the site is meant to be. */
    static final String BASE_URL = "https://host.example/own/";

    private final Path folder;
    private final BuildReport report;

    private OwnSite(Path folder) {
        this.folder = folder;
        report = TrialSites.build(TrialSites.copyOwn(folder), Optional.of(BASE_URL));
    }

    private static OwnSite build() {
        try {
            return new OwnSite(Files.createTempDirectory("own-site"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder", e);
        }
    }

    /** Returns how the site was built. */
    BuildReport report() {
        return report;
    }

    /** Returns the folder with the finished site. */
    public Path folder() {
        return folder.resolve("site");
    }

    /** Returns the files of the finished site by their path in it. */
    public SortedMap<String, Path> files() {
        return TrialSites.files(folder());
    }

    /** Returns the paths of the pages, except those that lead elsewhere at once. */
    public List<String> pages() {
        return files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .filter(file -> !text(file.getValue()).contains("http-equiv=\"refresh\""))
                .map(file -> file.getKey())
                .toList();
    }

    /** Returns the content of a page. */
    public String text(String page) {
        return text(folder().resolve(page));
    }

    /** Returns what a server answers at a path below the base URL, such as {@code posts/a/}. */
    public Optional<byte[]> served(String path) {
        return TrialSites.served(folder(), path);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Gives tests the site, built once for all of them. */
    public static final class Built implements ParameterResolver {

        private static final Namespace NAMESPACE = Namespace.create(Built.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == OwnSite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            // The store of the root closes what is in it when all tests are done.
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(OwnSite.class, type -> build(), OwnSite.class);
        }
    }
}
