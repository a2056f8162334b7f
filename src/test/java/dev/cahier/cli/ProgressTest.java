package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cahier.build.TrialSites;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command that can take long says how far it has come, to those who watch it. */
final class ProgressTest {

    private static final String ERASE = "\r\u001B[2K";
    private static final Terminal WATCHED = new Terminal(true, false, false, 80);
    private static final Duration SOON = Duration.ZERO;

    @TempDir private Path site;

    @BeforeEach
    void writeSite() throws IOException {
        write("a.md", "Before [b](b.md), $x^2$ and ![[b]].");
        write("b.md", "$y^2$");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve("content"));
        Files.writeString(
                site.resolve("content").resolve(name),
                "---\ntitle: " + name + "\ndate: 2024-05-06\n---\n\n" + text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build|notes|pages|feeds|search",
                "check|notes|rules",
                "explain content/a.md|notes",
                "render content/a.md content/b.md|notes|files"
            })
    void isShownForEachStep(String commandAndSteps) {
        List<String> parts = List.of(commandAndSteps.split("\\|"));

        String command = parts.get(0).replace("content/", site + "/content/");

        String shown = err(WATCHED, SOON, command.split(" "));

        assertThat(parts.subList(1, parts.size()))
                .allSatisfy(step -> assertThat(shown).contains("━  " + step + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hugo", "hexo", "jekyll", "obsidian"})
    void isShownOfImports(String tool) {
        Path target = site.resolve("imported");

        String shown =
                err(WATCHED, SOON, "import", tool, "" + ImportedSite.blog(tool), "-s", "" + target);

        assertThat(shown).contains("━  notes ", "━  files ");
    }

    /** The servers of others take longest. */
    @Test
    void isShownOfLinksThatLeadOut() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            write("c.md", "[x](" + url + "/1) [y](" + url + "/2) [z](" + url + "/3)");

            // Links are asked for at the same time: how many are done when it is shown is chance.
            assertThat(err(WATCHED, SOON, "check", "--external")).contains("━  links 3/3");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isGoneWhenTheCommandSaysMore() {
        String shown = err(WATCHED, SOON, "check");

        assertThat(shown.lastIndexOf(ERASE)).isGreaterThan(shown.lastIndexOf('━'));
        assertThat(shown.substring(shown.lastIndexOf(ERASE) + ERASE.length()))
                .isEqualTo("Checked 2 notes and 2 formulas: nothing is wrong\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quiet", "--json"})
    void isNotShownToThoseWhoWantLess(String option) {
        assertThat(err(WATCHED, SOON, "check", option)).doesNotContain(ERASE);
        assertThat(err(WATCHED, SOON, "build", option)).doesNotContain(ERASE);
    }

    @Test
    void isNotShownWhereNobodyWatches() {
        assertThat(err(Terminal.none(), SOON, "build")).doesNotContain(ERASE);
    }

    @Test
    void isNotShownOfShortWork() {
        assertThat(err(WATCHED, Duration.ofHours(1), "build")).doesNotContain(ERASE);
    }

    private String err(Terminal terminal, Duration patience, String... command) {
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(command));
        if (!arguments.contains("-s")) {
            arguments.addAll(List.of("-s", site.toString()));
        }
        int code =
                Main.run(
                        new CommandContext(
                                new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)),
                                new PrintWriter(new StringWriter()),
                                new PrintWriter(err),
                                terminal,
                                Clock.fixed(TrialSites.NOW, ZoneOffset.UTC),
                                patience),
                        arguments.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return err.toString().replaceAll(Pattern.quote(System.lineSeparator()), "\n");
    }
}
