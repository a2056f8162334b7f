package dev.cahier.cli;

import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.note.NoteFileName;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Makes a note from an archetype. */
@Command(
        name = "note",
        description = {
            "Makes a note in content/ and prints its path; never replaces a file.",
            "The note begins as archetypes/SECTION.md or archetypes/note.md of the site has it,",
            "with {{ title }} and {{ date }} filled in."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class NewNoteCommand implements Callable<Integer> {

    private static final String BUILT_IN =
            "---\ntitle: {{ title }}\ndate: {{ date }}\ntags: []\ndraft: true\n---\n\n";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final Pattern SECTION = Pattern.compile("[^/\\\\:]+(?:/[^/\\\\:]+)*");

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "TITLE", description = "The title, in which formulas may be.")
    private String title = "";

    @Option(
            names = "--section",
            paramLabel = "DIR",
            description = "The folder in content/ (default: posts).")
    private String section = "posts";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name of the file (default: made of the title).")
    private String name;

    @Option(
            names = "--editor",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "COMMAND",
            description = "Open the note in COMMAND, else in $VISUAL or $EDITOR.")
    private String editor;

    private final CommandContext context;

    NewNoteCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path source = common.source();
        List<String> command = editor == null ? List.of() : editorCommand();
        refusePath();
        String path = path();
        Path file = source.resolve(path);
        SiteConfig config = SiteConfigLoader.load(source).config();
        String date = DATE.format(context.clock().instant().atZone(config.timeZone()));
        write(file, path, filled(archetype(source), title.strip(), date));
        context.out().println(path);
        context.out().flush();
        return command.isEmpty() ? ExitCode.OK : edit(command, file);
    }

    /** Refuses the path of a file, which other programs take, in the place of a title. */
    private void refusePath() {
        if (name != null || !title.strip().endsWith(".md")) {
            return;
        }
        String path = title.strip().replace('\\', '/');
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? section : path.substring(0, slash);
        String file = path.substring(slash + 1).replaceFirst("\\.md$", "");
        throw usage(
                "'"
                        + title.strip()
                        + "' is a path, and a title is expected: new note --section "
                        + folder
                        + " --name "
                        + file
                        + " TITLE");
    }

    private String path() {
        String folder = section.strip().replaceFirst("^(?:\\./)?(?:content/)?", "");
        List<String> parts = new ArrayList<>();
        if (SECTION.matcher(folder).matches()) {
            Stream.of(folder.split("/"))
                    .map(NoteFileName::of)
                    .flatMap(Optional::stream)
                    .forEach(parts::add);
        }
        if (parts.isEmpty() || parts.size() != folder.split("/").length) {
            throw usage(
                    "--section must be a folder in content/, such as posts, not '" + section + "'");
        }
        String wanted = name == null ? title : name.replaceFirst("\\.md$", "");
        parts.add(
                NoteFileName.of(wanted)
                                .orElseThrow(
                                        () ->
                                                usage(
                                                        "'"
                                                                + wanted
                                                                + "' has no letter or digit for the"
                                                                + " name of a file; add"
                                                                + " --name NAME"))
                        + ".md");
        return "content/" + String.join("/", parts);
    }

    private String archetype(Path source) {
        for (String candidate : List.of(section, "note")) {
            Path file = source.resolve("archetypes").resolve(candidate + ".md").normalize();
            if (file.startsWith(source) && Files.isRegularFile(file)) {
                SiteFolder.of(source)
                        .fileObjection(file)
                        .ifPresent(
                                why -> {
                                    throw usage("the link " + file + " " + why);
                                });
                try {
                    return Files.readString(file).replace("\r\n", "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read " + file, e);
                }
            }
        }
        return BUILT_IN;
    }

    /** Fills in the title: as a quoted text in YAML, that is, behind {@code title:}. */
    private static String filled(String archetype, String title, String date) {
        String quoted = "'" + title.replaceAll("\\s+", " ").replace("'", "''") + "'";
        return archetype
                .replace("title: {{ title }}", "title: " + quoted)
                .replace("{{ title }}", title)
                .replace("{{ date }}", date);
    }

    private void write(Path file, String path, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw usage(path + " exists already; choose another file with --name");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private List<String> editorCommand() {
        String words =
                Stream.of(editor, System.getenv("VISUAL"), System.getenv("EDITOR"))
                        .filter(word -> word != null && !word.isBlank())
                        .findFirst()
                        .orElseThrow(() -> usage("no editor is set: write --editor=COMMAND"));
        return List.of(words.strip().split("\\s+"));
    }

    private int edit(List<String> command, Path file) {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        try {
            return new ProcessBuilder(words).inheritIO().start().waitFor() == 0
                    ? ExitCode.OK
                    : ExitCode.SITE_HAS_ERRORS;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.SITE_HAS_ERRORS;
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
