package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code docs/commands.md} says about commands. */
final class DocumentedCommandsTest {

    private static final Path DOCUMENT = Path.of("docs/commands.md");

    private static final String START = "<!-- commands -->\n";

    /** The options that the beginning of the document describes. */
    private static final Set<String> COMMON =
            Set.of("--source", "--quiet", "--verbose", "--color", "--help", "--version");

    /** Rewritten by {@code -Dgolden.update=true}. */
    @Test
    void theDocumentHasEveryCommandAndOption() throws IOException {
        String written = Files.readString(DOCUMENT).replace("\r\n", "\n");
        StringBuilder text =
                new StringBuilder(written.substring(0, written.indexOf(START) + START.length()));
        for (CommandLine command : leaves(Commands.all(Console.context()))) {
            describe(command, text);
        }

        Golden.assertMatches(text.toString(), DOCUMENT);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void completionKnowsTheCommands(@TempDir Path folder) throws Exception {
        Path script = folder.resolve("completion");
        Files.writeString(script, Console.run("completion").out());
        String complete =
                "source "
                        + script
                        + "; COMP_WORDS=(cahier ser); COMP_CWORD=1; _complete_cahier;"
                        + " echo ${COMPREPLY[@]}";
        Process bash = new ProcessBuilder("bash", "-c", complete).redirectErrorStream(true).start();

        assertThat(new String(bash.getInputStream().readAllBytes())).isEqualTo("serve\n");
        assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static List<CommandLine> leaves(CommandLine command) {
        List<CommandLine> leaves = new ArrayList<>();
        for (CommandLine sub : command.getSubcommands().values()) {
            if (sub.getSubcommands().isEmpty()) {
                leaves.add(sub);
            } else {
                leaves.addAll(leaves(sub));
            }
        }
        return leaves;
    }

    private static void describe(CommandLine command, StringBuilder text) {
        String name = command.getCommandSpec().qualifiedName();
        text.append("\n## ").append(name).append("\n\n");
        List<String> description = List.of(command.getCommandSpec().usageMessage().description());
        text.append(
                String.join("\n", description)
                        .replaceAll("(?m)^  (.*)|(\\{\\{ \\w+ }})", "`$1$2`"));
        text.append("\n\n```text\n").append(name);
        List<PositionalParamSpec> parameters = command.getCommandSpec().positionalParameters();
        parameters.forEach(parameter -> text.append(' ').append(label(parameter)));
        text.append("\n```\n");
        List<OptionSpec> options =
                command.getCommandSpec().options().stream()
                        .filter(option -> !option.hidden())
                        .filter(option -> !COMMON.contains(option.longestName()))
                        .toList();
        if (parameters.isEmpty() && options.isEmpty()) {
            return;
        }
        text.append("\n| option | meaning |\n|---|---|\n");
        parameters.forEach(parameter -> row(label(parameter), parameter, text));
        options.forEach(option -> row(names(option), option, text));
    }

    private static String label(PositionalParamSpec parameter) {
        String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
        return parameter.required() ? label : "[" + label + "]";
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return String.join("`, `", option.names()) + value;
    }

    private static void row(String name, ArgSpec argument, StringBuilder text) {
        String meaning = String.join(" ", argument.description()).replace("|", "\\|");
        text.append("| `").append(name.replace("|", "\\|")).append("` | ");
        text.append(meaning).append(" |\n");
    }
}
