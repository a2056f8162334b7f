package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/x",
                "..",
                "../x",
                "a/../x",
                "a/..",
                "a//b",
                "a/",
                "./a",
                "a/.",
                "a\\b",
                "a\n/../../x",
                "\n/../x"
            })
    void refusesPathsThatLeaveTheFolder(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> OutputFile.text(path, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a/b.html", ".nojekyll", ".well-known/x", "a..b/...c", "标签/index.html"})
    void takesPathsWithinTheFolder(String path) {
        assertThat(OutputFile.text(path, "x").path()).isEqualTo(path);
    }
}
