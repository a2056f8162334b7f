package dev.cahier.cli;

import dev.cahier.build.SiteClean;
import dev.cahier.config.SiteConfigLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Removes what builds have made. */
@Command(
        name = "clean",
        description = "Removes what builds have written to site/, and the cache in .cahier/.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class CleanCommand implements Callable<Integer> {

    /** A folder without either may have a folder {@code site} that is not ours to empty. */
    private static final List<String> MARKS = List.of(SiteConfigLoader.FILE_NAME, "content");

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();

    private final CommandContext context;

    CleanCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path source = common.source();
        if (MARKS.stream().noneMatch(name -> Files.exists(source.resolve(name)))) {
            throw new ParameterException(spec.commandLine(), "there is no site in " + source);
        }
        List<String> kept = SiteClean.clean(source);
        if (!common.quiet()) {
            context.err().println("Removed the site and the cache of " + source);
            if (!kept.isEmpty()) {
                context.err()
                        .println(
                                "Kept in site/, as Cahier did not write them or they were changed"
                                        + " since:");
                kept.forEach(file -> context.err().println("  " + file));
            }
        }
        return ExitCode.OK;
    }
}
