package dev.cahier.serve;

import com.sun.net.httpserver.HttpServer;
import dev.cahier.build.BuildProgress;
import dev.cahier.build.BuildReport;
import dev.cahier.build.Work;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A site in the browser of its author: built into a folder of its own, served on this machine, and
 * built again whenever its sources change. Browsers are told when the new pages can be fetched.
 */
public final class Preview implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final PreviewRequest request;
    private final PreviewListener listener;
    private final PreviewFolder folder;
    private final SourceChanges changes = new SourceChanges();
    private final PreviewBuilder builds;
    private final Thread builder = Daemon.thread(this::buildAgain);
    private final HttpServer port;
    private volatile PreviewState state = new PreviewState(0, "/", List.of());
    private Optional<SourceWatcher> watcher = Optional.empty();
    private Optional<PreviewServer> server = Optional.empty();

    /** Whether browsers are told even if nothing has changed. */
    private boolean always = true;

    private Preview(
            PreviewRequest request,
            PreviewListener listener,
            PreviewFolder folder,
            HttpServer port) {
        this.request = request;
        this.listener = listener;
        this.folder = folder;
        this.port = port;
        this.builds = new PreviewBuilder(request, folder.site(), changes, this::tell);
    }

    /**
     * Builds and serves a site.
     *
     * @param progress hears how far the first build has come
     * @param listener receives reports, also that of the first build
     * @return the preview, which can be fetched, even if the site has errors
     * @throws java.net.BindException if the port is in use
     */
    public static Preview start(
            PreviewRequest request, BuildProgress progress, PreviewListener listener)
            throws IOException {
        HttpServer port = PreviewServer.bind(request.port());
        try {
            Path cache = SiteFolder.realPath(request.source()).resolve(".cahier");
            Preview preview = new Preview(request, listener, PreviewFolder.in(cache), port);
            preview.start(progress);
            return preview;
        } catch (RuntimeException e) {
            port.stop(0);
            throw e;
        }
    }

    private void start(BuildProgress progress) {
        Path source = SiteFolder.realPath(request.source());
        watcher = Optional.of(SourceWatcher.start(source, changes::add));
        try {
            builds.build(false, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server =
                Optional.of(
                        PreviewServer.start(
                                port,
                                new ServedSite(folder.site()),
                                changes,
                                () -> state,
                                builds::labels));
        builder.start();
    }

    /** Returns the address of the site's first page. */
    public String url() {
        return "http://127.0.0.1:"
                + port.getAddress().getPort()
                + ServedSite.encoded(state.basePath());
    }

    /** Builds the site anew, without what earlier builds have kept. */
    public void rebuild() {
        changes.addCleanBuild();
    }

    /** Looks at the sources now, and waits until they are built and quiet. */
    void awaitRest() {
        try {
            changes.add(request.source());
            changes.awaitRest(LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void buildAgain() {
        try {
            while (changes.awaitBuild(untilNextInstant())) {
                boolean clean = changes.takeCleanBuild();
                always = clean;
                builds.build(clean, BuildProgress.SILENT);
                changes.built();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNextInstant() {
        Instant now = request.clock().instant();
        if (builds.until().isAfter(now.plus(LONGEST_WAIT))) {
            return LONGEST_WAIT;
        }
        Duration wait = Duration.between(now, builds.until());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void tell(Built built) {
        BuildReport report = built.report();
        List<Diagnostic> errors =
                report.diagnostics().stream().filter(Diagnostic::isError).toList();
        PreviewState before = state;
        String base =
                built.basePath()
                        .map(raw -> RequestedPath.decoded(raw).orElse(raw))
                        .orElse(before.basePath());
        List<String> published = built.changes().paths();
        boolean same =
                published.isEmpty()
                        && errors.equals(before.errors())
                        && base.equals(before.basePath())
                        && report.work().equals(Work.NONE);
        if (same && !always) {
            return;
        }
        state = new PreviewState(before.build() + 1, base, errors);
        List<String> changed = published.stream().map(path -> base + address(path)).toList();
        server.ifPresent(s -> s.events().change(PreviewJson.change(state, changed)));
        if (!base.equals(before.basePath()) && server.isPresent()) {
            listener.moved(url());
        }
        listener.built(report);
    }

    private static String address(String path) {
        return path.equals("index.html") || path.endsWith("/index.html")
                ? path.substring(0, path.length() - "index.html".length())
                : path;
    }

    /** Stops serving, after a build that is under way has been completed. */
    @Override
    public void close() {
        changes.close();
        try {
            builder.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watcher.ifPresent(SourceWatcher::close);
        server.ifPresentOrElse(PreviewServer::close, () -> port.stop(0));
        builds.close();
        folder.close();
    }
}
