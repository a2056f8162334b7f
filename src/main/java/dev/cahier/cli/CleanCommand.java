package dev.cahier.cli;

import dev.cahier.build.SiteClean;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes what builds have made. */
@Command(
        name = "clean",
        description = "Removes the finished site in site/ and the cache in .cahier/.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class CleanCommand implements Callable<Integer> {

    @Mixin private CommonOptions common = new CommonOptions();

    private final Surroundings surroundings;

    CleanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path source = common.source();
        SiteClean.clean(source);
        if (!common.quiet()) {
            surroundings.err().println("Removed the site and the cache of " + source);
        }
        return ExitCode.OK;
    }
}
