package dev.cahier.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cahier.template.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves a preview to browsers on this machine, by HTTP on the loopback address only. */
final class PreviewServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Longer than most builds: a request for a page that is not there yet waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Asks for the words of so many errors in a language. */
    private static final Pattern WORDS =
            Pattern.compile(
                    Pattern.quote(PreviewScript.FOLDER)
                            + "words/([0-9]{1,9})/([A-Za-z0-9-]{0,35})");

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Clients that are slow or do not read keep a thread each. */
    private static final int MOST_THREADS = 2 * EventStreams.MOST;

    private static final int IDLE_SECONDS = 10;

    /** How long a client may take to send a request. */
    private static final int REQUEST_SECONDS = 10;

    private final HttpServer server;
    private final ExecutorService threads = threads();
    private final ServedSite site;
    private final SourceChanges changes;
    private final Supplier<PreviewState> state;
    private final Function<String, Labels> labels;
    private final EventStreams events = new EventStreams();

    private PreviewServer(
            HttpServer server,
            ServedSite site,
            SourceChanges changes,
            Supplier<PreviewState> state,
            Function<String, Labels> labels) {
        this.server = server;
        this.site = site;
        this.changes = changes;
        this.state = state;
        this.labels = labels;
    }

    /**
     * Takes a port. Requests are answered after {@link #start} only.
     *
     * @param port 0 for any that is free
     * @throws java.net.BindException if the port is in use
     */
    static HttpServer bind(int port) throws IOException {
        // Else each answer but the first of a connection waits 40 ms for one more packet.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "" + REQUEST_SECONDS);
        return HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    }

    /**
     * Answers requests from now on.
     *
     * @param changes tells whether the site is just being built
     * @param state returns what browsers are shown
     * @param labels returns the words of the theme in a language
     */
    static PreviewServer start(
            HttpServer server,
            ServedSite site,
            SourceChanges changes,
            Supplier<PreviewState> state,
            Function<String, Labels> labels) {
        PreviewServer preview = new PreviewServer(server, site, changes, state, labels);
        server.setExecutor(preview.threads);
        server.createContext("/", preview::answer);
        server.start();
        return preview;
    }

    private static ExecutorService threads() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(
                        MOST_THREADS,
                        MOST_THREADS,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Daemon::thread);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    int port() {
        return server.getAddress().getPort();
    }

    EventStreams events() {
        return events;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            String path = exchange.getRequestURI().getRawPath();
            boolean listens =
                    path.equals(PreviewScript.FOLDER + "events")
                            && exchange.getRequestMethod().equals("GET");
            Optional<Reply> refusal = Requests.refusal(exchange, port());
            if (refusal.isPresent()) {
                send(exchange, refusal.get());
            } else if (listens) {
                events.serve(exchange, () -> PreviewJson.change(state.get(), List.of()));
            } else {
                send(exchange, reply(path));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private Reply reply(String path) throws IOException, InterruptedException {
        if (path.startsWith(PreviewScript.FOLDER)) {
            return own(path);
        }
        Optional<Reply> found = site.find(path, state.get());
        // A page may be missing only while its note is being saved or its site being built.
        if (found.isEmpty() && changes.awaitRest(PATIENCE)) {
            found = site.find(path, state.get());
        }
        return found.isPresent() ? found.get() : site.missing(state.get());
    }

    private Reply own(String path) {
        if (path.equals(PreviewScript.ADDRESS)) {
            return Reply.of(Reply.OK, ContentTypes.SCRIPT, Reply.bytes(PreviewScript.text()))
                    .with("Cache-Control", "no-cache");
        }
        if (path.equals(PreviewScript.FOLDER + "problems")) {
            return json(PreviewJson.problems(state.get().errors()));
        }
        Matcher words = WORDS.matcher(path);
        if (words.matches()) {
            return json(PreviewJson.words(labels.apply(words.group(2)), words.group(1)));
        }
        return Reply.text(404, "there is no such address");
    }

    private static Reply json(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Reply.of(Reply.OK, ContentTypes.JSON, Reply.bytes(bytes))
                .with("Cache-Control", "no-store");
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (Reply.Body body = reply.body()) {
            Headers headers = exchange.getResponseHeaders();
            reply.headers().forEach(headers::set);
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            String tag = reply.headers().getOrDefault("ETag", "");
            Headers asked = exchange.getRequestHeaders();
            if (!tag.isEmpty() && tag.equals(asked.getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            Optional<ByteRange> range = range(asked, reply);
            if (reply.status() == Reply.OK) {
                headers.set("Accept-Ranges", "bytes");
            }
            if (range.isPresent()) {
                headers.set("Content-Range", range.get().header(body.size()));
                if (!range.get().isSatisfiable()) {
                    exchange.sendResponseHeaders(416, -1);
                    return;
                }
            }
            ByteRange sent = range.orElse(new ByteRange(0, body.size()));
            send(exchange, range.isPresent() ? 206 : reply.status(), body, sent);
        }
    }

    private static Optional<ByteRange> range(Headers asked, Reply reply) {
        String header = asked.getFirst("Range");
        String condition = asked.getFirst("If-Range");
        boolean current = condition == null || condition.equals(reply.headers().get("ETag"));
        return header == null || reply.status() != Reply.OK || !current
                ? Optional.empty()
                : ByteRange.of(header, reply.body().size());
    }

    private static void send(HttpExchange exchange, int status, Reply.Body body, ByteRange range)
            throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(range.length()));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, range.length() == 0 ? -1 : range.length());
        try (InputStream in = body.from(range.start());
                OutputStream out = exchange.getResponseBody()) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long rest = range.length();
            while (rest > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, rest));
                if (read < 0) {
                    throw new IOException("a file became shorter while it was sent");
                }
                out.write(buffer, 0, read);
                rest -= read;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
