package dev.cahier.cli;

import dev.cahier.build.BuildReport;
import dev.cahier.serve.Preview;
import dev.cahier.serve.PreviewListener;
import dev.cahier.serve.PreviewRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the site in a browser while its author writes. */
@Command(
        name = "serve",
        description = {
            "Builds the site, serves it to browsers on this machine, and builds it again whenever a"
                    + " file changes. Open pages follow.",
            "Type r and Enter for a build from scratch, q and Enter or Ctrl-C to stop."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8000;
    private static final int HIGHEST_PORT = 65535;

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ContentOptions content = new ContentOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "The port; 0 for any that is free (default: 8000, or any free one if 8000 is in"
                            + " use).")
    private Integer port;

    @Option(names = "--open", description = "Open the site in a browser.")
    private boolean open;

    private final CommandContext context;
    private final Function<String, Optional<String>> browser;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    ServeCommand(CommandContext context) {
        this(context, BrowserWindow::open);
    }

    /**
     * Creates the command.
     *
     * @param browser opens an address; returns what to tell the user if that is impossible
     */
    ServeCommand(CommandContext context, Function<String, Optional<String>> browser) {
        this.context = context;
        this.browser = browser;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw usage("--port must be between 0 and " + HIGHEST_PORT + ", not " + port);
        }
        Path source = common.source();
        Thread onExit = new Thread(this::stopAndWait, "cahier-exit");
        try (Preview preview = start(source)) {
            Runtime.getRuntime().addShutdownHook(onExit);
            context.out().println(preview.url());
            context.out().flush();
            say("Watching " + source + ". r and Enter: build from scratch, q and Enter: stop.");
            if (open) {
                browser.apply(preview.url()).ifPresent(this::say);
            }
            Thread keys = new Thread(() -> obeyKeys(preview), "cahier-keys");
            keys.setDaemon(true);
            keys.start();
            stop.await();
        } finally {
            stopped.countDown();
        }
        forget(onExit);
        return ExitCode.OK;
    }

    private static void forget(Thread onExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The process is about to end, and the hook runs.
        }
    }

    private Preview start(Path source) throws IOException {
        try {
            return start(source, port == null ? USUAL_PORT : port);
        } catch (BindException e) {
            if (port == null) {
                return start(source, 0);
            }
            throw new UncheckedIOException(
                    "port " + port + " is in use or not permitted; --port 0 takes any free one", e);
        }
    }

    private Preview start(Path source, int wanted) throws IOException {
        PreviewRequest request =
                new PreviewRequest(
                        source,
                        wanted,
                        content.drafts(),
                        content.future(),
                        content.html(),
                        context.clock());
        try (ProgressLine line = ProgressLine.of(context, !common.quiet())) {
            return Preview.start(request, line, new Listener(line));
        }
    }

    /** Ends the process in order when it is interrupted, with the exit code of success. */
    private void stopAndWait() {
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        context.out().flush();
        context.err().flush();
        Runtime.getRuntime().halt(ExitCode.OK);
    }

    private void obeyKeys(Preview preview) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line.strip()) {
                    case "r" -> preview.rebuild();
                    case "q" -> stop.countDown();
                    case "" -> {}
                    default -> say("r and Enter: build from scratch, q and Enter: stop");
                }
            }
        } catch (IOException e) {
            // Nobody can type any more; the preview goes on.
        }
    }

    private void say(String text) {
        if (!common.quiet()) {
            context.err().println(text);
            context.err().flush();
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private final class Listener implements PreviewListener {

        private final ProgressLine line;

        Listener(ProgressLine line) {
            this.line = line;
        }

        @Override
        public void built(BuildReport report) {
            line.close();
            common.printBriefly(report.diagnostics(), context);
            new BuildSummary(context.err(), common).printOfPreview(report);
        }

        @Override
        public void moved(String url) {
            say("The site is now at " + url);
        }
    }
}
