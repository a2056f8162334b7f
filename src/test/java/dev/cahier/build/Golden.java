package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts kept in files; {@code -Dgolden.update=true} rewrites them. */
public final class Golden {

    private Golden() {}

    /** Compares a text with a file of expected text. */
    public static void assertMatches(String actual, Path expected) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(expected, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("no expected text " + expected, e);
        }
    }
}
