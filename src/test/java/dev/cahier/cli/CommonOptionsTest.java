package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommonOptionsTest {

    static Stream<CommandLine> commands() {
        return withoutGroups(Commands.all(Console.context()));
    }

    /** Returns the commands that do something, not those that only hold others. */
    private static Stream<CommandLine> withoutGroups(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream()
                        .flatMap(CommonOptionsTest::withoutGroups);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTakesThem(CommandLine command) {
        assertThat(command.getCommandSpec().optionsMap())
                .as(command.getCommandSpec().qualifiedName())
                .containsKeys(
                        "-s",
                        "--source",
                        "-q",
                        "--quiet",
                        "-v",
                        "--verbose",
                        "--color",
                        "--help",
                        "--version");
    }
}
