package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds whose arguments are read without picocli do what picocli would have them do. */
final class PlainBuildTest {

    @TempDir private Path folder;
    private Path site;

    @BeforeEach
    void givenASite() throws IOException {
        site = Files.createDirectory(folder.resolve("my site"));
        Files.createDirectory(site.resolve("content"));
        Files.writeString(site.resolve("content/a.md"), "A link [to](nowhere.md).\n");
        Files.writeString(site.resolve("content/b.md"), "---\ndraft: true\n---\nA draft.\n");
        Files.writeString(site.resolve("content/c.md"), "---\ndate: 2040-01-01\n---\nLater.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build -s SITE",
                "build --source SITE -q",
                "build -v -s SITE",
                "build --quiet --drafts -s SITE",
                "build --future -s SITE --verbose",
                "build --strict -s SITE",
                "build --json -s SITE",
                "build --json --clean --drafts --future -s SITE",
                "build -s SITE -o SITE/public",
                "build --output SITE/public --source SITE --json",
            })
    void sayAndReturnTheSame(String command) {
        String[] args = args(command);
        assertThat(PlainBuild.of(Console.context(), args)).isPresent();
        Console.run(args);

        Console plain = Console.run(args);
        Console parsed = parsed(args);

        assertThat(plain.code()).isEqualTo(parsed.code());
        assertThat(withoutTimes(plain.err())).isEqualTo(withoutTimes(parsed.err()));
        assertThat(withoutTimes(plain.out())).isEqualTo(withoutTimes(parsed.out()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check -s SITE",
                "-q build -s SITE",
                "build -h",
                "build --version",
                "build --sauce SITE",
                "build -s",
                "build -s -q",
                "build -s @SITE",
                "build -sSITE",
                "build --source=SITE",
                "build -qv -s SITE",
                "build -q -q -s SITE",
                "build -s SITE -s SITE",
                "build -q --quiet -s SITE",
                "build -s SITE/none",
                "build -s SITE -o SITE",
                "build -s SITE -o SITE/content",
                "build -s SITE --color always",
                "build -s SITE --html safe",
                "build -s SITE -b https://a.example/",
                "build -s SITE more",
                "build @SITE",
            })
    void leaveOtherArgumentsToPicocli(String command) {
        assertThat(PlainBuild.of(Console.context(), args(command))).isEmpty();
    }

    @Test
    void leaveAnUnfinishedPublishToPicocli() throws IOException {
        Files.createDirectory(site.resolve(".cahier"));
        Files.writeString(site.resolve(".cahier/publish.journal"), "");

        assertThat(PlainBuild.of(Console.context(), args("build -s SITE"))).isEmpty();
    }

    private String[] args(String command) {
        String[] args = command.isEmpty() ? new String[0] : command.split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].replace("SITE", site.toString());
        }
        return args;
    }

    private static Console parsed(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandContext usual = Console.context();
        CommandContext context =
                new CommandContext(
                        usual.in(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        usual.terminal(),
                        usual.clock());
        int code = Commands.run(context, new Failures(context, false), args);
        context.out().flush();
        return new Console(code, out.toString(), err.toString());
    }

    private static String withoutTimes(String text) {
        return text.replace(System.lineSeparator(), "\n")
                .replaceAll("(?s)\"millis\":\\{[^}]*}", "")
                .replaceAll("[0-9.]+ m?s\\b", "");
    }
}
