package dev.cahier.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests a {@link Browser}, one for all of them.
 *
 * <p>Chromium and its driver are those named by {@code CAHIER_CHROMIUM} and {@code
 * CAHIER_CHROMEDRIVER} in the environment, else the first on the {@code PATH}. Where there are
 * none, tests are skipped, or fail when {@code CAHIER_REQUIRE_BROWSER} is {@code true}.
 */
public final class InBrowser implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    private static Browser browser(ExtensionContext context) {
        // The store of the root closes what is in it when all tests are done.
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Browser.class, type -> start(), Browser.class);
    }

    private static Browser start() {
        Optional<Path> chromium =
                executable("CAHIER_CHROMIUM", "chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = executable("CAHIER_CHROMEDRIVER", "chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            String message = "Chromium or its driver was not found on the PATH";
            if ("true".equals(System.getenv("CAHIER_REQUIRE_BROWSER"))) {
                throw new IllegalStateException(message);
            }
            throw new TestAbortedException(message + ": browser tests are skipped");
        }
        return new Browser(chromium.get(), driver.get());
    }

    private static Optional<Path> executable(String variable, String... names) {
        String named = System.getenv(variable);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(
                        name ->
                                Stream.of(path.split(File.pathSeparator))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
