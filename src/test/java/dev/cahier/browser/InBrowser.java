package dev.cahier.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Browser}, one for all of them.
 *
 * <p>Chromium and its driver are those named by {@code CAHIER_CHROMIUM} and {@code
 * CAHIER_CHROMEDRIVER} in the environment, else the first on the {@code PATH}. Where there are
 * none, tests are skipped, or fail when {@code CAHIER_REQUIRE_BROWSER} is {@code true}.
 */
public final class InBrowser implements ExecutionCondition, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean required = "true".equals(System.getenv("CAHIER_REQUIRE_BROWSER"));
        return required || chromium().isPresent() && driver().isPresent()
                ? ConditionEvaluationResult.enabled("there is a browser")
                : ConditionEvaluationResult.disabled(
                        "Chromium or its driver was not found on the PATH");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The store of the root closes what is in it when all tests are done.
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Browser.class, type -> start(), Browser.class);
    }

    private static Browser start() {
        return new Browser(
                chromium().orElseThrow(() -> new IllegalStateException("Chromium was not found")),
                driver().orElseThrow(() -> new IllegalStateException("no driver was found")));
    }

    private static Optional<Path> chromium() {
        return executable("CAHIER_CHROMIUM", "chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> driver() {
        return executable("CAHIER_CHROMEDRIVER", "chromedriver");
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
