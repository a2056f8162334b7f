package dev.cahier.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cahier.template.Theme;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers and other programs that attack a preview. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileRequestsTest {

    private static final String SECRET = "c0ffee-secret";
    private static final PreviewState STATE = new PreviewState(1, "/", List.of());

    @TempDir private Path folder;
    private final List<Socket> sockets = new ArrayList<>();
    private Path site;
    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        Path root = folder.toRealPath();
        site = Files.createDirectories(root.resolve("site"));
        Files.writeString(root.resolve("secret.txt"), SECRET);
        Files.createDirectories(site.resolve("a"));
        Files.writeString(site.resolve("a/index.html"), "<body>page</body>");
        Files.writeString(site.resolve("a/data.txt"), "data");
        server =
                PreviewServer.start(
                        PreviewServer.bind(0),
                        new ServedSite(site),
                        new SourceChanges(),
                        () -> STATE,
                        Theme.builtIn()::labels);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    private Socket connect(String text) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        sockets.add(socket);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private String host() {
        return "Host: 127.0.0.1:" + server.port() + "\r\n";
    }

    private String answer(String line, String... headers) throws IOException {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        Socket socket = connect(line + "\r\n" + host() + lines + "Connection: close\r\n\r\n");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String status(String answer) {
        return answer.isEmpty() ? "" : answer.split(" ", 3)[1];
    }

    @ParameterizedTest
    @CsvSource({
        "GET /a/ HTTP/1.1, 200",
        "GET http://elsewhere.example/a/ HTTP/1.1, 200",
        "GET //elsewhere.example/x HTTP/1.1, 404",
        "GET ////elsewhere.example/a HTTP/1.1, 404",
        "GET /%2Felsewhere.example/a HTTP/1.1, 404",
        "GET /%5Celsewhere.example/a HTTP/1.1, 404",
        "GET /../secret.txt HTTP/1.1, 404",
        "GET /a/..%2f..%2fsecret.txt HTTP/1.1, 404",
        "GET /%2e%2e/secret.txt HTTP/1.1, 404",
        "GET /%252e%252e/secret.txt HTTP/1.1, 404",
        "GET /..;/secret.txt HTTP/1.1, 404",
        "GET /a/..%5c..%5csecret.txt HTTP/1.1, 404",
        "GET /%c0%ae%c0%ae/secret.txt HTTP/1.1, 404",
        "GET /a/data.txt%00.html HTTP/1.1, 404",
        "GET /__cahier/../../secret.txt HTTP/1.1, 404",
        "GET * HTTP/1.1, 404",
        "POST /a/ HTTP/1.1, 405",
        "PUT /a/data.txt HTTP/1.1, 405",
        "DELETE /a/data.txt HTTP/1.1, 405",
        "TRACE /a/ HTTP/1.1, 405",
        "OPTIONS /a/ HTTP/1.1, 405",
        "POST /__cahier/events HTTP/1.1, 405",
        "GET /a/ HTTP/9.9, 200",
        "GET mailto:x HTTP/1.1, ''",
        "nonsense, 400",
    })
    void findTheSiteOnly(String line, String status) throws IOException {
        String answer = answer(line);

        assertThat(status(answer)).isEqualTo(status);
        assertThat(answer).doesNotContain(SECRET).doesNotContain("Location: //");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-99999999", "bytes=9-", "bytes=0-0,0-0,0-0", "bytes=1-0"})
    void rangesGiveNothingElse(String range) throws IOException {
        String answer = answer("GET /a/data.txt HTTP/1.1", "Range: " + range);

        assertThat(status(answer)).isIn("200", "206", "416");
        assertThat(answer).doesNotContain(SECRET);
    }

    /** A host name of somebody else may have the address of this machine. */
    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.example", "127.0.0.1", "127.0.0.1.elsewhere.example:%d"})
    void areForThisHost(String host) throws IOException {
        String name = host.replace("%d", "" + server.port());
        for (String path : List.of("/a/", "/__cahier/events", "/__cahier/problems")) {
            Socket socket =
                    connect(
                            "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                                    .formatted(path, name));
            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(status(new String(answer, StandardCharsets.UTF_8))).isEqualTo("403");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, cors, 200",
        "same-origin, no-cors, 200",
        "none, navigate, 200",
        "cross-site, navigate, 200",
        "cross-site, no-cors, 403",
        "cross-site, cors, 403",
        "cross-site, websocket, 403",
        "same-site, no-cors, 403",
        "whatever, whatever, 403",
    })
    void pagesOfOtherSitesLinkAndDoNotLoad(String site, String mode, String status)
            throws IOException {
        String answer =
                answer(
                        "GET /a/data.txt HTTP/1.1",
                        "Sec-Fetch-Site: " + site,
                        "Sec-Fetch-Mode: " + mode);

        assertThat(status(answer)).isEqualTo(status);
        assertThat(answer).doesNotContainIgnoringCase("Access-Control-Allow");
    }

    /** A tab that was put to sleep, or a page of another site, could stop all builds. */
    @Test
    void thoseWhoDoNotReadKeepNobodyWaiting() throws IOException {
        Socket sleeper = connect("GET /__cahier/events HTTP/1.1\r\n" + host() + "\r\n");
        Socket reader = connect("GET /__cahier/events HTTP/1.1\r\n" + host() + "\r\n");
        InputStream in = new BufferedInputStream(reader.getInputStream(), 1 << 16);
        awaitText(in, "event: state");

        String data = "x".repeat(50_000);
        for (int i = 0; i < 250; i++) {
            server.events().change(data + i);
            awaitText(in, data.substring(49_900) + i + "\n\n");
        }

        assertThat(isClosed(sleeper)).isTrue();
    }

    /** Reads what was sent before, which may be much. */
    private static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(5_000);
        try {
            return socket.getInputStream().readAllBytes().length > 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void thoseWhoListenAreCounted() throws IOException {
        for (int i = 0; i < EventStreams.MOST + 20; i++) {
            Socket listener = connect("GET /__cahier/events HTTP/1.1\r\n" + host() + "\r\n");
            awaitText(listener.getInputStream(), "event: state");
        }

        assertThat(sockets.get(0).getInputStream().readAllBytes()).isNotNull();
        assertThat(status(answer("GET /a/ HTTP/1.1"))).isEqualTo("200");
    }

    @Test
    void thoseWhoAreSlowHaveAFewThreads() throws IOException {
        int before = Thread.activeCount();
        for (int i = 0; i < 3 * EventStreams.MOST; i++) {
            connect("GET /a/ HT");
        }
        assertThat(Thread.activeCount() - before).isLessThanOrEqualTo(2 * EventStreams.MOST + 10);

        stopSlowOnes();
        assertThat(status(answer("GET /a/ HTTP/1.1"))).isEqualTo("200");
    }

    private void stopSlowOnes() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void longOnesAreCutOff() throws IOException {
        String a = "a".repeat(100_000);

        assertThat(status(answer("GET /" + a + " HTTP/1.1"))).isEqualTo("404");
        assertThat(status(answer("GET /a/?" + a + " HTTP/1.1"))).isEqualTo("200");
        assertThat(status(answer("GET /__cahier/words/" + "9".repeat(9_999) + "/en HTTP/1.1")))
                .isEqualTo("404");
    }

    /** Each would be kept until the preview ends. */
    @Test
    void wordsOfManyLanguagesAreNotKept() {
        Theme theme = Theme.builtIn();
        for (int i = 0; i < 300; i++) {
            assertThat(theme.labels("x-" + i).text("preview-close")).isNotEmpty();
        }

        assertThat(theme.labels("x-1")).isSameAs(theme.labels("x-1"));
        assertThat(theme.labels("x-299")).isNotSameAs(theme.labels("x-299"));
    }

    /** Where a file was found, a link may be a moment later, and a folder again. */
    @Test
    void linksThatAppearAreNotFollowed() throws Exception {
        assumeTrue(canLink());
        assumeTrue(canOpenFolders(), "this system opens files by their whole paths only");
        Path secrets = Files.createDirectories(site.resolveSibling("secrets"));
        Files.writeString(secrets.resolve("index.html"), SECRET);
        Files.writeString(secrets.resolve("data.txt"), SECRET);
        AtomicBoolean stop = new AtomicBoolean();
        Thread swapper = new Thread(() -> swap(secrets, stop));
        swapper.start();
        ServedSite served = new ServedSite(site);
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            for (String path : List.of("/a/", "/a/data.txt")) {
                Optional<Reply> reply = served.find(path, STATE);
                if (reply.isPresent() && reply.get().status() == Reply.OK) {
                    found++;
                    try (Reply.Body body = reply.get().body();
                            InputStream in = body.from(0)) {
                        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                                .doesNotContain(SECRET);
                    }
                }
            }
        }
        stop.set(true);
        swapper.join();
        assertThat(found).isPositive();
    }

    private boolean canOpenFolders() throws IOException {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(site)) {
            return open instanceof SecureDirectoryStream;
        }
    }

    private boolean canLink() {
        try {
            Files.createSymbolicLink(site.resolve("l"), site.resolveSibling("secret.txt"));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void swap(Path secrets, AtomicBoolean stop) {
        try {
            Path away = site.resolveSibling("away");
            while (!stop.get()) {
                Files.move(site.resolve("a"), away);
                Files.createSymbolicLink(site.resolve("a"), secrets);
                Files.delete(site.resolve("a"));
                Files.move(away, site.resolve("a"));
            }
        } catch (FileSystemException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitText(InputStream in, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        char last = text.charAt(text.length() - 1);
        for (int next = in.read(); next >= 0; next = in.read()) {
            read.append((char) next);
            int start = read.length() - text.length();
            if (next == last && start >= 0 && read.indexOf(text, start) >= 0) {
                return;
            }
        }
        throw new AssertionError("the stream ended after " + read);
    }
}
