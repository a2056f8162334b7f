package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.store.Sha256;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PublishJournalTest {

    private static final PublishJournal JOURNAL =
            new PublishJournal(
                    "me",
                    Path.of("/home/我/my site"),
                    Path.of("/home/我/.cahier/staging"),
                    List.of(
                            PublishStep.put(".nojekyll", "0123"),
                            PublishStep.put("posts/两 数/index.html", "4567"),
                            PublishStep.remove("end of it.html", "89ab")));

    @Test
    void readsWhatItWrote() {
        assertThat(PublishJournal.parse(JOURNAL.text())).contains(JOURNAL);
    }

    @Test
    void trustsNoPartOfAJournal() {
        String text = JOURNAL.text();

        for (int length = 0; length < text.length(); length++) {
            assertThat(PublishJournal.parse(text.substring(0, length))).isEmpty();
        }
        assertThat(PublishJournal.parse(text.replace("4567", "4568"))).isEmpty();
        assertThat(PublishJournal.parse(text + "x")).isEmpty();
    }

    @Test
    void leadsToNoFileThatMustNotBePublished() {
        for (String path : List.of("../x", "/etc/x", ".git/config", "a/../../x", "a\\..\\x", "")) {
            PublishJournal forged =
                    new PublishJournal(
                            "me",
                            JOURNAL.output(),
                            JOURNAL.staging(),
                            List.of(PublishStep.put(path, "0123")));
            assertThat(PublishJournal.parse(forged.text())).as(path).isEmpty();
        }
    }

    @Test
    void isNoOtherTextWithAHash() {
        String text = "something else\n";

        assertThat(PublishJournal.parse(text + "end " + Sha256.of(text) + "\n")).isEmpty();
    }
}
