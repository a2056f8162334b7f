package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.Version;
import dev.cahier.script.EngineUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FailuresTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void asksToReportADefect() {
        int code = handle(new IllegalStateException("not possible"));

        assertThat(code).isEqualTo(70);
        assertThat(err.toString())
                .startsWith("cahier: this is a defect of Cahier, not of your site.")
                .contains(
                        "Cahier "
                                + Version.current()
                                + ", Java "
                                + System.getProperty("java.version"),
                        "java.lang.IllegalStateException: not possible",
                        "at dev.cahier.cli.FailuresTest");
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.OutOfMemoryError, out of memory, -Xmx",
        "java.lang.StackOverflowError, out of stack, -Xss"
    })
    void saysWhatToDoWhereMemoryRunsOut(
            Class<? extends VirtualMachineError> type, String message, String option)
            throws ReflectiveOperationException {
        VirtualMachineError error = type.getConstructor().newInstance();

        int code = Main.run(context(failing(error)), "render", "--json", "-");

        assertThat(code).isEqualTo(70);
        assertThat(err.toString())
                .startsWith("cahier: Cahier ran " + message)
                .contains("hint: ", "CAHIER_JAVA_OPTS=" + option, type.getName());
        assertThat(out.toString().strip())
                .startsWith(
                        "{\"diagnostics\":[{\"severity\":\"error\",\"code\":\"defect\",\"path\":null")
                .endsWith("]}");
    }

    @Test
    void printsAnObjectWhereAFileCannotBeRead() {
        int code = Main.run(context(failing(null)), "render", "--json", "-");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).startsWith("{\"diagnostics\":[{").contains("\"code\":\"io\"");
    }

    @Test
    void printsAnObjectWhereTheEngineDoesNotStart() {
        EngineUnavailableException refused = new EngineUnavailableException("no permission");

        int code = new Failures(context(InputStream.nullInputStream()), true).report(refused);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).startsWith("cahier: no permission");
        assertThat(out.toString()).contains("\"code\":\"engine\"", "no permission");
    }

    /** Returns an input that throws an error, or an exception if there is none. */
    private static InputStream failing(Error error) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                if (error != null) {
                    throw error;
                }
                throw new IOException("torn");
            }
        };
    }

    @Test
    void saysWhyAFileCannotBeUsed() {
        assertThat(said(new AccessDeniedException("/x"))).isEqualTo("no permission for /x");
        assertThat(said(new NoSuchFileException("/x"))).isEqualTo("there is no /x");
        assertThat(said(new FileSystemException("/x", null, "No space left on device")))
                .isEqualTo("/x: No space left on device");
        assertThat(said(new IOException("odd"))).isEqualTo("odd");
    }

    private String said(IOException cause) {
        err.getBuffer().setLength(0);
        assertThat(handle(new UncheckedIOException("cannot write y", cause))).isEqualTo(1);
        assertThat(err.toString()).startsWith("cahier: cannot write y: ");
        return err.toString().substring("cahier: cannot write y: ".length()).strip();
    }

    private int handle(Throwable e) {
        return new Failures(context(InputStream.nullInputStream()), false).report(e);
    }

    private CommandContext context(InputStream in) {
        return new CommandContext(
                in,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Terminal.none(),
                Clock.systemUTC());
    }
}
