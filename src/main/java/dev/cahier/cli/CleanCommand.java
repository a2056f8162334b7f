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
        SiteClean clean = SiteClean.of(source);
        if (!common.quiet()) {
            context.err().println(told(clean, source));
            if (!clean.kept().isEmpty()) {
                context.err()
                        .println(
                                "Kept in site/, because Cahier did not write them or they have been"
                                        + " changed since:");
                clean.kept().forEach(file -> context.err().println("  " + file));
            }
        }
        return ExitCode.OK;
    }

    private static String told(SiteClean clean, Path source) {
        if (clean.site() && clean.cache()) {
            return "Removed the site and the cache of " + source;
        }
        if (clean.site()) {
            return "Removed the site of " + source + "; there was no cache";
        }
        return clean.cache()
                ? "Removed the cache of " + source + "; no build has written to site/"
                : "Nothing to remove in " + source + ": there is no built site and no cache";
    }
}
