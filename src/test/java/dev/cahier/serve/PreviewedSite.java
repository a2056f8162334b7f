package dev.cahier.serve;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.BuildReport;
import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A site that is previewed, and a program that listens to what changes. */
public final class PreviewedSite implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Path source;
    private final Preview preview;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<BuildReport> reports = new CopyOnWriteArrayList<>();
    private final Stream<String> stream;

    private PreviewedSite(Path source, Clock clock) {
        this.source = source;
        try {
            preview =
                    Preview.start(
                            new PreviewRequest(source, 0, false, false, Optional.empty(), clock),
                            BuildProgress.SILENT,
                            new Listener());
            stream = client.send(request("/__cahier/events"), BodyHandlers.ofLines()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Daemon.thread(() -> listen(stream)).start();
    }

    /** Starts a preview of a site. */
    public static PreviewedSite start(Path source) {
        return start(source, Clock.fixed(TrialSites.NOW, ZoneOffset.UTC));
    }

    /** Starts a preview of a site at some time. */
    static PreviewedSite start(Path source, Clock clock) {
        return new PreviewedSite(source, clock);
    }

    private void listen(Stream<String> lines) {
        try {
            String[] name = {""};
            lines.forEach(
                    line -> {
                        if (line.startsWith("event: ")) {
                            name[0] = line.substring("event: ".length());
                        } else if (line.startsWith("data: ") && name[0].equals("change")) {
                            events.add(line.substring("data: ".length()));
                        }
                    });
        } catch (UncheckedIOException e) {
            // The preview has ended.
        }
    }

    /** Writes a file of the site's folder. */
    public void write(String path, String text) {
        try {
            Path file = source.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for an event {@code change} and returns its data. */
    public String awaitChange() {
        try {
            String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event; reports: " + reports);
            }
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a page shows a text. */
    public void awaitText(String path, String text) {
        while (!text(path).contains(text)) {
            awaitChange();
        }
    }

    /** Waits until the sources, as they are, have been built. */
    public void awaitRest() {
        preview.awaitRest();
        events.clear();
    }

    /** Returns the newest report. */
    public BuildReport report() {
        return reports.get(reports.size() - 1);
    }

    public String url() {
        return preview.url();
    }

    Preview preview() {
        return preview;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(preview.url()).resolve(path)).build();
    }

    /** Returns the answer at a path. */
    public HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(preview.url()).resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** Sends the lines of a request as they are and returns the whole answer. */
    String raw(String... lines) {
        int port = URI.create(preview.url()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        preview.close();
    }

    private final class Listener implements PreviewListener {

        @Override
        public void built(BuildReport report) {
            reports.add(report);
        }

        @Override
        public void moved(String url) {
            // The tests ask for it.
        }
    }
}
