package dev.cahier.cli;

import dev.cahier.build.Version;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.data.JsonSchema;
import dev.cahier.note.NoteParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a site that builds and deploys as it is. */
@Command(
        name = "site",
        description = {
            "Makes a site in an empty folder.",
            "It has a configuration, a first note that shows how to write, a workflow that"
                    + " publishes to GitHub Pages, and settings for editors."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class NewSiteCommand implements Callable<Integer> {

    private static final String SCAFFOLD = "/dev/cahier/new-site/";

    private static final String WORKFLOW = ".github/workflows/pages.yml";

    /**
     * What {@code uses} takes: a repository, a folder in it if need be, and a commit, tag or
     * branch.
     */
    private static final Pattern ACTION =
            Pattern.compile("[\\w.-]+/[\\w.-]+(?:/[\\w./-]+)?@[\\w./-]+");

    /** No owner on GitHub can have this name, so nobody else's program runs by mistake. */
    private static final String UNKNOWN = "<owner>/cahier@v" + Version.current();

    /** Files of the site by the resource that each is made from. */
    private static final Map<String, String> FILES =
            Map.of(
                    "gitignore", ".gitignore",
                    "pages.yml", WORKFLOW,
                    "settings.json", ".vscode/settings.json",
                    "extensions.json", ".vscode/extensions.json",
                    "jsonSchemas.xml", ".idea/jsonSchemas.xml",
                    "archetype.md", "archetypes/note.md");

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "The folder: a new or an empty one.")
    private Path folder = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of the site: en or zh (default: en).")
    private String language = "en";

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPOSITORY@COMMIT",
            description = "Where on GitHub the workflow of the site takes Cahier from.")
    private Optional<String> action = Optional.empty();

    private final CommandContext context;

    NewSiteCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!List.of("en", "zh").contains(language)) {
            throw usage("--lang must be en or zh, not '" + language + "'");
        }
        action.filter(uses -> !ACTION.matcher(uses).matches())
                .ifPresent(
                        uses -> {
                            throw usage(
                                    "--action must be like OWNER/cahier@COMMIT, not '"
                                            + uses
                                            + "'");
                        });
        Path target = common.target().resolve(folder).normalize();
        requireEmpty(target);
        files().forEach((path, text) -> write(target.resolve(path), text));
        if (!common.quiet()) {
            sayWhatIsNext();
        }
        return ExitCode.OK;
    }

    private void sayWhatIsNext() {
        Path folder = common.under(this.folder);
        context.out().println("Made a site in " + folder + ". What to do next:");
        context.out().println("  cahier serve -s " + folder + "     shows it, and every change");
        context.out().println("  cahier new note -s " + folder + " TITLE");
        if (action.isEmpty()) {
            context.out()
                    .println(
                            "To publish it on GitHub Pages, replace <owner> in "
                                    + WORKFLOW
                                    + " by the owner of Cahier's repository, or use --action.");
        }
        context.out().println("To publish it: docs/deploy.md");
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach((resource, path) -> files.put(path, resource(resource)));
        files.computeIfPresent(
                WORKFLOW, (path, text) -> text.replace("{{ action }}", action.orElse(UNKNOWN)));
        files.put(SiteConfigLoader.FILE_NAME, resource(language + "/cahier.yaml"));
        files.put(
                "content/posts/" + (language.equals("zh") ? "第一篇笔记" : "first-note") + ".md",
                note());
        files.put(
                ".vscode/cahier.schema.json",
                JsonSchema.of(SiteConfigLoader.keys(), "cahier.yaml", false));
        files.put(
                ".vscode/front-matter.schema.json",
                JsonSchema.of(NoteParser.keys(), "Front matter of a note of Cahier", true));
        return files;
    }

    private String note() {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), ZoneId.of("UTC"));
        return resource(language + "/first-note.md").replace("{{ date }}", today.toString());
    }

    private static String resource(String name) {
        try (InputStream in = NewSiteCommand.class.getResourceAsStream(SCAFFOLD + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + SCAFFOLD + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + SCAFFOLD + name, e);
        }
    }

    private void requireEmpty(Path target) {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw usage(folder + " is a file; name a new or an empty folder");
        }
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> inside = Files.list(target)) {
            // A repository that was just made has nothing else.
            if (inside.anyMatch(path -> !path.endsWith(".git"))) {
                throw usage(folder + " is not empty; name a new or an empty folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + target, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
