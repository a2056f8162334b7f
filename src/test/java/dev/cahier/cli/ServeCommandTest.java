package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.RawHtml;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Serves a site as somebody at a terminal does. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ServeCommandTest {

    private static final int SIGINT_BIT = 2;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void writeSite() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("cahier.yaml"), "title: T\nactivations: false\n");
        Files.writeString(folder.resolve("content/a.md"), "# A\n\nText.\n");
    }

    @Test
    void opensABrowserAndObeysKeys() throws Exception {
        PipedOutputStream keys = new PipedOutputStream();
        CompletableFuture<Integer> code = serve(new PipedInputStream(keys), "--open");
        await(() -> !opened.isEmpty());

        String url = out.toString().strip();
        assertThat(opened).containsExactly(url);
        assertThat(builds()).isEqualTo(1);
        keys.write("x\n".getBytes(StandardCharsets.US_ASCII));
        await(
                () ->
                        err.toString()
                                .contains("r and Enter: build from scratch, q and Enter: stop\n"));
        keys.write("r\n".getBytes(StandardCharsets.US_ASCII));
        await(() -> builds() == 2);
        assertThat(code).isNotDone();

        keys.write("q\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(code.get()).isZero();
        assertIsFree(URI.create(url).getPort());
    }

    @Test
    void replacesWhatTheSiteSaysOfHtml() throws Exception {
        Files.writeString(folder.resolve("content/a.md"), "# A\n\n<b onclick=\"evil()\">c</b>\n");
        PipedOutputStream keys = new PipedOutputStream();
        CompletableFuture<Integer> code = serve(new PipedInputStream(keys), "--html", "safe");
        await(() -> out.toString().endsWith("\n"));
        URI page = URI.create(out.toString().strip()).resolve("a/");
        String html;
        try (InputStream in = page.toURL().openStream()) {
            html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        keys.write("q\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(code.get()).isZero();
        assertThat(err.toString()).contains("content/a.md:3:4: warning[html-removed]");
        assertThat(html).contains("<b>c</b>").doesNotContain("evil()");
    }

    private CompletableFuture<Integer> serve(PipedInputStream keys, String... options) {
        CommandContext context =
                new CommandContext(
                        keys,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Terminal.none(),
                        Clock.systemUTC());
        CommandLine command =
                new CommandLine(new ServeCommand(context, this::open))
                        .registerConverter(Terminal.Color.class, Commands::color)
                        .registerConverter(RawHtml.class, Commands::rawHtml);
        List<String> arguments = new ArrayList<>(List.of("-s", folder.toString(), "--port", "0"));
        arguments.addAll(List.of(options));
        return CompletableFuture.supplyAsync(
                () -> command.execute(arguments.toArray(String[]::new)));
    }

    private Optional<String> open(String url) {
        opened.add(url);
        return Optional.empty();
    }

    private long builds() {
        return err.toString().lines().filter(line -> line.startsWith("Built ")).count();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void saysThatAPortIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();
            Console console = Console.run("serve", "-s", folder.toString(), "--port", "" + port);

            assertThat(console.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
            assertThat(console.out()).isEmpty();
            assertThat(console.err())
                    .contains("port " + port + " is in use or not permitted")
                    .contains("--port 0 takes any free one");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void stopsInOrderWhenItIsInterrupted() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process =
                new ProcessBuilder(
                                java.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "--quiet",
                                "--port",
                                "0",
                                "-s",
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            int port = URI.create(lines.readLine()).getPort();
            String signal = isInterruptIgnored() ? "-TERM" : "-INT";
            new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();

            assertThat(process.waitFor()).isZero();
            assertIsFree(port);
        } finally {
            process.destroyForcibly();
        }
        try (Stream<Path> records = Files.list(folder.resolve(".cahier/outputs"))) {
            assertThat(records.map(Path::toString)).anyMatch(name -> name.endsWith(".build"));
        }
    }

    /** A shell starts programs in the background with this signal ignored. */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> line.substring("SigIgn:".length()).strip())
                        .anyMatch(bits -> (Long.parseUnsignedLong(bits, 16) & SIGINT_BIT) != 0);
    }

    private static void assertIsFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
    }
}
