package dev.cahier.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the sources of the manual pages, for the profile {@code dist}. */
public final class ManualPages {

    private ManualPages() {}

    /**
     * Writes one file in AsciiDoc for each command.
     *
     * @param args the folder that they are written to
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        CommandSpec commands = Commands.all(Console.context()).getCommandSpec();
        int code =
                ManPageGenerator.generateManPage(
                        folder.toFile(), null, new boolean[0], false, commands);
        if (code != 0) {
            throw new IOException("the manual pages could not be written to " + folder);
        }
    }
}
