package dev.cahier.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

/** What must be true of the parts of any request. */
public final class AnyRequest {

    private static final int PORT = 8000;
    private static final long SIZE = 1000;

    private AnyRequest() {}

    /** Checks a text as a path, as a header {@code Host} and as a range. */
    public static void check(String text) {
        RequestedPath.decoded(text)
                .map(path -> path.startsWith("/") ? path.substring(1) : path)
                .filter(RequestedPath::isPublishable)
                .ifPresent(AnyRequest::assertIsWithinTheSite);
        if (Hosts.isOurs(text, PORT)) {
            assertThat(text.toLowerCase(Locale.ROOT))
                    .isIn("127.0.0.1:8000", "localhost:8000", "[::1]:8000");
        }
        ByteRange.of(text, SIZE)
                .ifPresent(
                        range -> {
                            assertThat(range.start()).isBetween(0L, SIZE);
                            assertThat(range.length()).isBetween(0L, SIZE - range.start());
                        });
        assertThat(ContentTypes.of(text)).isNotEmpty();
    }

    private static void assertIsWithinTheSite(String path) {
        Path root = Path.of("/site");
        Path file = root.resolve(path).normalize();

        assertThat(file.startsWith(root)).as(path).isTrue();
        String relative = root.relativize(file).toString();
        assertThat("/" + relative.replaceFirst("^\\.well-known", "w")).doesNotContain("/.");
    }
}
