package dev.cahier.cli;

import dev.cahier.build.BookExport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes an EPUB. */
@Command(
        name = "epub",
        description = {
            "Makes an EPUB 3 of a note, a series or the whole site.",
            "Formulas are MathML, charts are those of light pages, and links between notes of the"
                    + " book stay in it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class EpubCommand implements Callable<Integer> {

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ExportOptions export = new ExportOptions();

    private final CommandContext context;

    EpubCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return new ExportRun(context, common, export)
                .run(
                        ".epub",
                        (request, progress) -> new BookExport(request, progress).run(),
                        made -> ExportRun.count(made.notes(), "note"));
    }
}
