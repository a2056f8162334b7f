package dev.cahier.cli;

import dev.cahier.build.UnfinishedPublish;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command, but first finishes publishing its site if an earlier build was stopped then. */
final class AfterUnfinishedPublish implements IExecutionStrategy {

    private final CommandContext context;

    AfterUnfinishedPublish(CommandContext context) {
        this.context = context;
    }

    @Override
    public int execute(ParseResult arguments) {
        ParseResult last = arguments;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        boolean asksForHelp = last.isUsageHelpRequested() || last.isVersionHelpRequested();
        CommandSpec common = last.commandSpec().mixins().get(CommonOptions.FIELD);
        if (common != null && !asksForHelp) {
            CommonOptions options = (CommonOptions) common.userObject();
            // A folder that does not exist is for the command to judge: an import makes it.
            if (Files.isDirectory(options.target())) {
                finish(options, last.commandSpec().commandLine());
            }
        }
        return new RunLast().execute(arguments);
    }

    private void finish(CommonOptions options, CommandLine command) {
        try {
            UnfinishedPublish.finish(options.source())
                    .ifPresent(problem -> options.print(List.of(problem), context));
        } catch (UncheckedIOException e) {
            throw new ExecutionException(command, "cannot finish publishing", e);
        }
    }
}
