package dev.cahier.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Makes what is thrown where a command was called in a wrong way. The classes of commands do not
 * name picocli's exception themselves: Java would load it whenever it verifies them.
 */
final class WrongUsage {

    private WrongUsage() {}

    static RuntimeException of(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
