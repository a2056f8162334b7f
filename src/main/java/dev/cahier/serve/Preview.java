package dev.cahier.serve;

import com.sun.net.httpserver.HttpServer;
import dev.cahier.build.BuildProgress;
import dev.cahier.build.BuildReport;
import dev.cahier.build.BuildRequest;
import dev.cahier.build.PublishedChanges;
import dev.cahier.build.SiteBuild;
import dev.cahier.build.WarmBuild;
import dev.cahier.build.Work;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** A mistake may be half of a file that is still being written. */
    private static final Duration BEFORE_REPORTING = Duration.ofMillis(150);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final PreviewRequest request;
    private final PreviewListener listener;
    private final PreviewFolder folder;
    private final WarmBuild warm = new WarmBuild();
    private final SourceChanges changes = new SourceChanges();
    private final Thread builder = Daemon.thread(this::buildAgain);
    private final HttpServer port;
    private volatile PreviewState state = new PreviewState(0, "/", List.of());
    private Optional<SourceWatcher> watcher = Optional.empty();
    private Optional<PreviewServer> server = Optional.empty();
    private Instant until = Instant.MAX;

    private Preview(
            PreviewRequest request,
            PreviewListener listener,
            PreviewFolder folder,
            HttpServer port) {
        this.request = request;
        this.listener = listener;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Builds and serves a site.
     *
     * @param listener receives reports, also that of the first build
     * @return the preview, which can be fetched, even if the site has errors
     * @throws java.net.BindException if the port is in use
     */
    public static Preview start(PreviewRequest request, PreviewListener listener)
            throws IOException {
        HttpServer port = PreviewServer.bind(request.port());
        try {
            Path cache = SiteFolder.realPath(request.source()).resolve(".cahier");
            Preview preview = new Preview(request, listener, PreviewFolder.in(cache), port);
            preview.start();
            return preview;
        } catch (RuntimeException e) {
            port.stop(0);
            throw e;
        }
    }

    private void start() {
        Path source = SiteFolder.realPath(request.source());
        watcher = Optional.of(SourceWatcher.start(source, changes::add));
        try {
            build(false, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server =
                Optional.of(
                        PreviewServer.start(
                                port, new ServedSite(folder.site()), changes, () -> state));
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
                build(clean, clean);
                changes.built();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNextInstant() {
        Instant now = request.clock().instant();
        if (until.isAfter(now.plus(LONGEST_WAIT))) {
            return LONGEST_WAIT;
        }
        Duration wait = Duration.between(now, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /**
     * Builds the site and tells browsers.
     *
     * @param told whether they are told even if nothing has changed
     */
    private void build(boolean clean, boolean told) throws InterruptedException {
        BuildRequest wanted =
                new BuildRequest(
                        request.source(),
                        folder.site(),
                        Optional.empty(),
                        request.drafts(),
                        request.future(),
                        false,
                        clean,
                        request.clock().instant());
        SiteBuild build =
                new SiteBuild(
                        wanted, BuildProgress.SILENT, changes::areUnderWay, Optional.of(warm));
        BuildReport report = run(build);
        boolean written = build.published().isPresent();
        // The sources are being changed: the next build will be the right one.
        if (!written && (!report.failed() || changes.awaitChange(BEFORE_REPORTING))) {
            return;
        }
        until = build.until();
        tell(report, build.published().orElse(PublishedChanges.NONE), told);
    }

    private BuildReport run(SiteBuild build) {
        try {
            return build.run();
        } catch (UncheckedIOException e) {
            // Somebody may have deleted the folder that the site is built into.
            if (warm.forget()) {
                changes.add(request.source());
            }
            return build.stopped(
                    new Diagnostic(
                            Severity.ERROR,
                            "io",
                            Optional.empty(),
                            e.getMessage() + ": " + e.getCause().getMessage(),
                            Optional.empty()));
        }
    }

    private void tell(BuildReport report, PublishedChanges published, boolean always) {
        List<Diagnostic> errors =
                report.diagnostics().stream().filter(Diagnostic::isError).toList();
        PreviewState before = state;
        String base = report.failed() ? before.basePath() : basePath();
        boolean same =
                published.paths().isEmpty()
                        && errors.equals(before.errors())
                        && base.equals(before.basePath())
                        && report.work().equals(Work.NONE);
        if (same && !always) {
            return;
        }
        state = new PreviewState(before.build() + 1, base, errors);
        List<String> changed =
                published.paths().stream().map(path -> base + address(path)).toList();
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

    private String basePath() {
        String raw = SiteConfigLoader.load(request.source()).config().baseUrl().path();
        return RequestedPath.decoded(raw).orElse(raw);
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
        warm.close();
        folder.close();
    }
}
