package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.output.FinishedPublish;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class UnfinishedPublishTest {

    private static final Path OUTPUT = Path.of("notes", "site");

    @Test
    void saysThatItWasFinished() {
        Diagnostic told = UnfinishedPublish.told(new FinishedPublish(OUTPUT, 0));

        assertThat(told.severity()).isEqualTo(Severity.NOTE);
        assertThat(told.code()).isEqualTo("publish-finished");
        assertThat(told.message()).contains(OUTPUT.toString(), "this command has finished that");
    }

    @Test
    void saysWhatIsLost() {
        Diagnostic told = UnfinishedPublish.told(new FinishedPublish(OUTPUT, 2));

        assertThat(told.severity()).isEqualTo(Severity.WARNING);
        assertThat(told.code()).isEqualTo("publish-incomplete");
        assertThat(told.message()).contains("2 of its files");
        assertThat(told.hint()).contains("run 'cahier build' to publish the whole site");
    }
}
