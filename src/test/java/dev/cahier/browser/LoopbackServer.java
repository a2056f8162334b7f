package dev.cahier.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Serves files to browsers on this machine. */
public final class LoopbackServer implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css",
                    "js", "text/javascript",
                    "mjs", "text/javascript",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "woff2", "font/woff2");

    private final Function<String, Optional<byte[]>> files;
    private final HttpServer server;

    /**
     * Starts a server on a free port.
     *
     * @param files finds the content at a path, such as {@code /posts/a/}
     */
    public LoopbackServer(Function<String, Optional<byte[]>> files) {
        this.files = files;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve on the loopback address", e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns scheme, host and port. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<byte[]> body = files.apply(path);
            String type =
                    TYPES.getOrDefault(
                            path.substring(path.lastIndexOf('.') + 1), "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(
                    body.isPresent() ? 200 : 404, body.isPresent() ? body.get().length : -1);
            if (body.isPresent()) {
                exchange.getResponseBody().write(body.get());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
