package dev.cahier.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The browsers that listen for changes, each by a stream of server-sent events. A browser that does
 * not read keeps nobody waiting: it is dropped, and told how things are when it comes back. Safe
 * for use by several threads.
 */
final class EventStreams {

    /**
     * How many may listen: a browser opens six connections to one host, but those of pages that
     * were closed are noticed late.
     */
    static final int MOST = 100;

    /** So that connections of closed pages are noticed. */
    private static final int HEARTBEAT_SECONDS = 15;

    private static final int RECONNECT_MILLIS = 300;

    private final List<EventListener> listeners = new CopyOnWriteArrayList<>();

    /**
     * Tells a listener how things are, and then of all changes; returns when the page was closed or
     * does not read.
     *
     * @param state returns the data of an event {@code state}
     * @throws InterruptedException if the preview ends
     */
    void serve(HttpExchange exchange, Supplier<String> state)
            throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        EventListener listener = new EventListener(Thread.currentThread());
        listeners.add(listener);
        listeners.stream().limit(Math.max(0, listeners.size() - MOST)).forEach(EventListener::drop);
        try {
            OutputStream out = exchange.getResponseBody();
            send(out, "retry: " + RECONNECT_MILLIS + "\n" + event("state", state.get()));
            while (true) {
                send(out, listener.await(HEARTBEAT_SECONDS, TimeUnit.SECONDS).orElse(":\n\n"));
            }
        } finally {
            listeners.remove(listener);
            listener.end();
        }
    }

    /** Sends an event {@code change} to everybody, without waiting for anybody. */
    void change(String data) {
        String event = event("change", data);
        listeners.forEach(listener -> listener.tell(event));
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
