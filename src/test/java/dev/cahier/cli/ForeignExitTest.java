package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.extension.CompiledJar;
import dev.cahier.extension.CubeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForeignExitTest {

    @TempDir private Path site;

    @Test
    void failsACommandThatAFunctionEnds() throws IOException, InterruptedException {
        CubeSource source = CubeSource.right();
        String text =
                source.with("ended(x)", "3 * x * x")
                        .text()
                        .replace(
                                "private record Cube()",
                                "static double ended(double x) { System.exit(0); return x; }\n"
                                        + "private record Cube()");
        Files.createDirectories(site.resolve("extensions"));
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("content/a.md"), "text\n");
        CompiledJar.write(site.resolve("extensions/cubes.jar"), source.binaryName(), text);
        Path out = site.resolve("out.txt");
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.cahier.cli.Main",
                                "build",
                                "--json",
                                "-s",
                                site.toString())
                        .redirectOutput(out.toFile())
                        .redirectError(site.resolve("err.txt").toFile())
                        .start();
        try {
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroyForcibly();
        }

        assertThat(child.exitValue()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(site.resolve("site")).doesNotExist();
        assertThat(Files.readString(site.resolve("err.txt")))
                .contains(".ended ended the program", "hint: remove the jar");
        assertThat(Files.readString(out)).startsWith("{\"diagnostics\":[{").contains("ended");
    }

    @Test
    void letsASignalEndTheProgram() {
        StackTraceElement[] signal = {
            call("java.lang.Object", "wait"),
            call("java.lang.Shutdown", "exit"),
            call("java.lang.Terminator$1", "handle"),
        };
        StackTraceElement[] exit = {
            call("java.lang.Shutdown", "exit"),
            call("java.lang.Runtime", "exit"),
            call("java.lang.System", "exit"),
            call("org.example.Cube", "value"),
            call("java.lang.Thread", "run"),
        };

        assertThat(ForeignExit.caller(Map.of(new Thread(), signal))).isEmpty();
        assertThat(ForeignExit.caller(Map.of(new Thread(), signal, new Thread(), exit)))
                .isEqualTo(Optional.of("org.example.Cube.value"));
    }

    private static StackTraceElement call(String type, String method) {
        return new StackTraceElement(type, method, null, -1);
    }
}
