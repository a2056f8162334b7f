package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class FailuresTest {

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

    private int handle(Exception e) {
        Surroundings surroundings =
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintWriter(err),
                        new PrintWriter(err, true),
                        Terminal.none(),
                        Clock.systemUTC());
        CommandLine command = new CommandLine(new CahierCommand());
        return new Failures(surroundings).handleExecutionException(e, command, command.parseArgs());
    }
}
