package dev.cahier.cli;

import dev.cahier.build.OutputFolder;
import dev.cahier.build.UnfinishedPublish;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the options that most builds have without picocli, whose start takes as long as it takes to
 * find out that nothing has changed. Whatever is not clear is left to picocli, which also says what
 * is wrong with it.
 */
final class PlainBuild {

    private static final Map<String, String> SHORT =
            Map.of("-s", "--source", "-o", "--output", "-q", "--quiet", "-v", "--verbose");

    private static final Set<String> WITH_FOLDER = Set.of("--source", "--output");

    private static final Set<String> FLAGS =
            Set.of("--quiet", "--verbose", "--json", "--strict", "--clean", "--drafts", "--future");

    private final Map<String, String> given = new HashMap<>();

    private PlainBuild() {}

    /** Returns the build that arguments ask for; empty if picocli has to read them. */
    static Optional<BuildCommand> of(CommandContext context, String... args) {
        PlainBuild build = new PlainBuild();
        try {
            return build.reads(args) && build.isClear()
                    ? Optional.of(build.command(context))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean reads(String... args) {
        if (args.length == 0 || !args[0].equals("build")) {
            return false;
        }
        int next = 1;
        while (next < args.length) {
            String name = SHORT.getOrDefault(args[next], args[next]);
            next++;
            String value = "";
            if (WITH_FOLDER.contains(name) && next < args.length) {
                value = args[next];
                next++;
            }
            boolean flag = FLAGS.contains(name);
            boolean folder = !value.isEmpty() && value.charAt(0) != '-' && value.charAt(0) != '@';
            if (!flag && !folder || given.put(name, value) != null) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether nothing has to be done or said before the build. */
    private boolean isClear() {
        Path source = folder("--source").orElse(Path.of("")).toAbsolutePath().normalize();
        Path output = folder("--output").orElse(source.resolve("site"));
        return Files.isDirectory(source)
                && !UnfinishedPublish.isIn(source)
                && new OutputFolder(source, output.toAbsolutePath().normalize())
                        .objection()
                        .isEmpty();
    }

    private BuildCommand command(CommandContext context) {
        CommonOptions common =
                new CommonOptions(
                        folder("--source").orElse(Path.of("")), has("--quiet"), has("--verbose"));
        ContentOptions content = new ContentOptions(has("--drafts"), has("--future"));
        return new BuildCommand(
                context,
                common,
                content,
                folder("--output"),
                new BuildCommand.Flags(has("--strict"), has("--clean"), has("--json")));
    }

    private Optional<Path> folder(String option) {
        return Optional.ofNullable(given.get(option)).map(Path::of);
    }

    private boolean has(String flag) {
        return given.containsKey(flag);
    }
}
