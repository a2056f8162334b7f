package dev.cahier.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cahier.build.CheckedNotes;
import dev.cahier.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that lead out of the site, asked of a server of the test. */
final class ExternalLinksTest {

    private static final ExternalLinks.Limits QUICK =
            new ExternalLinks.Limits(
                    Duration.ofSeconds(5), 3, Duration.ofMillis(1), Duration.ofSeconds(1), 2, 8);

    @TempDir private Path folder;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        int times = asked.merge(question, 1, Integer::sum);
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        boolean head = question.startsWith("HEAD");
        int status =
                switch (exchange.getRequestURI().getPath()) {
                    case "/gone" -> 404;
                    case "/no-head" -> head ? 405 : 200;
                    case "/refused" -> 403;
                    case "/broken" -> 500;
                    case "/busy" -> times == 1 ? 429 : 200;
                    case "/slow-down" -> 429;
                    case "/moved" -> 301;
                    default -> 200;
                };
        exchange.getResponseHeaders().add("Location", "/there");
        if (status == 429) {
            exchange.getResponseHeaders()
                    .add("Retry-After", question.endsWith("/busy") ? "0" : "3600");
        }
        open.decrementAndGet();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private List<String> check(Instant now, String... paths) {
        StringBuilder text = new StringBuilder();
        for (String path : paths) {
            text.append("[a](").append(path.startsWith("http") ? path : url(path)).append(")\n");
        }
        List<Diagnostic> found =
                new CheckedNotes()
                        .with("content/a.md", text.toString())
                        .check(
                                folder,
                                Optional.of(
                                        new ExternalLinks(folder.resolve(".cahier"), now, QUICK)));
        return CheckedNotes.in("content/a.md", found);
    }

    @Test
    void reportsWhatIsNotThereAtEachPlaceAndAsksOnce() {
        assertThat(check(CheckedNotes.NOW, "/gone", "/gone#part", "/ok", "/ok#b", "/moved"))
                .containsExactly("1:5 external-missing", "2:5 external-missing");
        assertThat(asked)
                .containsEntry("HEAD /gone", 1)
                .containsEntry("GET /gone", 1)
                .containsEntry("HEAD /ok", 1)
                .doesNotContainKey("GET /ok");
    }

    @Test
    void leavesServersAloneThatRefuseProgramsAndTriesBusyOnesAgain() {
        assertThat(
                        check(
                                CheckedNotes.NOW,
                                "/refused",
                                "/no-head",
                                "/busy",
                                "/slow-down",
                                "/broken"))
                .containsExactly("5:5 external-failed");
        assertThat(asked)
                .containsEntry("HEAD /busy", 2)
                .containsEntry("HEAD /slow-down", 1)
                .containsEntry("GET /broken", 3);
    }

    @Test
    void reportsHostsWithoutAnAnswer() {
        server.stop(0);

        assertThat(check(CheckedNotes.NOW, "/x", "http:///y"))
                .containsExactly("1:5 external-failed", "2:5 external-failed");
    }

    @Test
    void asksAgainAfterAWeekOnlyWhatWasThere() {
        check(CheckedNotes.NOW, "/ok", "/gone");
        check(CheckedNotes.NOW.plus(Duration.ofDays(6)), "/ok", "/gone");
        assertThat(asked).containsEntry("HEAD /ok", 1).containsEntry("HEAD /gone", 2);

        check(CheckedNotes.NOW.plus(Duration.ofDays(8)), "/ok");

        assertThat(asked).containsEntry("HEAD /ok", 2);
    }

    @Test
    void asksAFewOfOneHostAtATime() {
        check(CheckedNotes.NOW, "/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8");

        assertThat(asked).hasSize(8);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }
}
