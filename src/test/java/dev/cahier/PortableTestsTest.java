package dev.cahier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests run on Linux, macOS and Windows. One that does what Windows does not allow says so, so that
 * the others of its class still run there.
 */
final class PortableTestsTest {

    private static final Path TESTS = Path.of("src/test/java");

    /** Calls that throw on Windows, and programs that it does not have. */
    private static final Pattern NOT_ON_WINDOWS =
            Pattern.compile(
                    "[gs]etPosixFilePermissions\\(|createSymbolicLink\\(|\"(?:mkfifo|kill|bash)\"");

    private static final Pattern CLASS = Pattern.compile("(?m)^(?:final |public )*class ");

    private static final Pattern METHOD = Pattern.compile("(?m)^    [\\w<].*\\(");

    @Test
    void whatWindowsDoesNotAllowIsLeftOutThere() throws IOException {
        List<String> unguarded = new ArrayList<>();
        int guarded = 0;
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                String text = Files.readString(file).replace("\r\n", "\n");
                Matcher call = NOT_ON_WINDOWS.matcher(text);
                while (call.find() && !file.endsWith("PortableTestsTest.java")) {
                    if (isLeftOut(text, call.start())) {
                        guarded++;
                    } else {
                        unguarded.add(TESTS.relativize(file) + ": " + call.group());
                    }
                }
            }
        }

        assertThat(unguarded).isEmpty();
        assertThat(guarded).isGreaterThan(10);
    }

    /** Returns whether the class or the method names Windows, or asks what the system can do. */
    private static boolean isLeftOut(String text, int place) {
        Matcher ownClass = CLASS.matcher(text);
        String head = ownClass.find() ? text.substring(0, ownClass.start()) : "";
        Matcher method = METHOD.matcher(text);
        int start = 0;
        while (method.find() && method.start() < place) {
            start = method.start();
        }
        int before = text.lastIndexOf("\n    }\n", start);
        int end = text.indexOf("\n    }\n", place);
        String whole = text.substring(Math.max(0, before), end < 0 ? text.length() : end);
        return (head + whole).contains("WINDOWS") || text.contains("Assumptions");
    }
}
