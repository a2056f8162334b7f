package dev.cahier.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The browsers that listen for changes, each by a stream of server-sent events. Safe for use by
 * several threads.
 */
final class EventStreams implements AutoCloseable {

    /** So that connections of closed pages are noticed. */
    private static final int HEARTBEAT_SECONDS = 15;

    private static final int RECONNECT_MILLIS = 300;

    private final List<HttpExchange> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(Daemon::thread);

    EventStreams() {
        heart.scheduleWithFixedDelay(
                () -> sendAll(":\n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Adds a listener, and tells it how things are.
     *
     * @param state the data of an event {@code state}
     */
    void add(HttpExchange exchange, String state) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        String greeting = "retry: " + RECONNECT_MILLIS + "\n" + event("state", state);
        if (send(exchange, greeting)) {
            listeners.add(exchange);
        }
    }

    /** Sends an event {@code change} to everybody. */
    void change(String data) {
        sendAll(event("change", data));
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private void sendAll(String text) {
        listeners.removeIf(listener -> !send(listener, text));
    }

    private static boolean send(HttpExchange exchange, String text) {
        synchronized (exchange) {
            try {
                exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                return true;
            } catch (IOException e) {
                // The page was closed.
                exchange.close();
                return false;
            }
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        listeners.forEach(HttpExchange::close);
    }
}
