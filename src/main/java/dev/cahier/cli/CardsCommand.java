package dev.cahier.cli;

import dev.cahier.build.CardsExport;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes flash cards. */
@Command(
        name = "cards",
        description = {
            "Makes flash cards of definitions, theorems and exercises, as a file that Anki imports.",
            "A second import updates the cards of the first one."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class CardsCommand implements Callable<Integer> {

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ExportOptions export = new ExportOptions();

    @Option(names = "--proofs", description = "Show the proof on the back of a theorem, too.")
    private boolean proofs;

    @Option(
            names = "--deck",
            paramLabel = "NAME",
            description =
                    "The deck of all cards (default: the title of the site, with a deck for each"
                            + " series or folder in it).")
    private @Nullable String deck;

    @Option(
            names = "--note-type",
            paramLabel = "NAME",
            defaultValue = "Basic",
            description =
                    "The type of Anki's notes, with a field for the front and one for the back"
                            + " (default: ${DEFAULT-VALUE}).")
    private String noteType;

    private final CommandContext context;

    CardsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CardsExport.Options options =
                new CardsExport.Options(proofs, Optional.ofNullable(deck), noteType);
        return new ExportRun(context, common, export)
                .run(
                        ".txt",
                        (request, progress) -> new CardsExport(request, options, progress).run(),
                        made ->
                                ExportRun.count(made.cards(), "card")
                                        + " of "
                                        + ExportRun.count(made.notes(), "note"));
    }
}
