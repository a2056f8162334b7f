package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void publishesWhatNothingSpeaksAgainst() {
        Note plain = note("a", "title: T");
        Note past = note("b", "date: 2026-06-15 12:00:00");
        Note expiring = note("c", "expiryDate: 2026-06-16");

        Publication decided = decide(plain, past, expiring);

        assertThat(decided.published()).containsExactly(plain, past, expiring);
        assertThat(decided.unpublished()).isEmpty();
        assertThat(decided.diagnostics()).isEmpty();
    }

    @Test
    void saysWhyANoteIsNotPublished() {
        assertThat(reason("draft: true")).isEqualTo("draft");
        assertThat(reason("date: 2027-01-01"))
                .isEqualTo("dated 2027-01-01, which is in the future");
        assertThat(reason("date: 2026-06-15 12:00:01"))
                .isEqualTo("dated 2026-06-15 12:00:01, which is in the future");
        assertThat(reason("date: 2020-01-01\npublishDate: 2026-07-01"))
                .isEqualTo("dated 2026-07-01, which is in the future");
        assertThat(reason("expiryDate: 2026-06-01")).isEqualTo("expired on 2026-06-01");
        assertThat(reason("draft: true\ndate: 2027-01-01")).isEqualTo("draft");
    }

    @Test
    void publishesANoteOfTheFutureWhosePublicationDateHasCome() {
        assertThat(decide(note("a", "date: 2027-01-01\npublishDate: 2026-01-01")).published())
                .hasSize(1);
    }

    @Test
    void includesDraftsAndTheFutureOnRequest() {
        List<Note> notes =
                List.of(
                        note("a", "draft: true"),
                        note("b", "date: 2027-01-01"),
                        note("c", "draft: true\ndate: 2027-01-01"),
                        note("d", "expiryDate: 2020-01-01"));

        assertThat(paths(Publication.decide(notes, NOW, true, false)))
                .containsExactly("content/a.md");
        assertThat(paths(Publication.decide(notes, NOW, false, true)))
                .containsExactly("content/b.md");
        assertThat(paths(Publication.decide(notes, NOW, true, true)))
                .containsExactly("content/a.md", "content/b.md", "content/c.md");
    }

    @Test
    void reportsTwoNotesWithOneAddress() {
        Publication decided = decide(note("a", "title: A"), note("b", "title: B\nslug: a"));

        assertThat(decided.diagnostics()).hasSize(1);
        assertThat(Notes.summary(decided.diagnostics().get(0)))
                .isEqualTo("3:7 error address-conflict");
        assertThat(decided.diagnostics().get(0).message())
                .isEqualTo("content/a.md and content/b.md have the same address, /a/");
    }

    @Test
    void reportsAddressesThatDifferOnlyInCase() {
        Publication decided = decide(note("a", "url: /X/"), note("b", "url: /x/"));

        assertThat(decided.diagnostics().get(0).message())
                .isEqualTo(
                        "the addresses of content/a.md and content/b.md differ only in case, /X/ and /x/");
    }

    @Test
    void reportsAPageThatIsTheFileOfAnother() {
        Publication decided = decide(note("a", "title: A"), note("b", "url: /a/index.html"));

        assertThat(decided.diagnostics()).hasSize(1);
    }

    @Test
    void letsADraftHaveTheAddressOfAPublishedNote() {
        assertThat(decide(note("a", "draft: true\nslug: b"), note("b", "title: B")).diagnostics())
                .isEmpty();
    }

    private static Publication decide(Note... notes) {
        return Publication.decide(List.of(notes), NOW, false, false);
    }

    private static String reason(String yaml) {
        Publication decided = decide(note("a", yaml));
        assertThat(decided.published()).isEmpty();
        assertThat(decided.unpublished().get(0).path()).isEqualTo("content/a.md");
        return decided.unpublished().get(0).reason();
    }

    private static List<String> paths(Publication decided) {
        return decided.published().stream().map(Note::path).toList();
    }

    private static Note note(String name, String yaml) {
        return Notes.given("content/" + name + ".md", "---\n" + yaml + "\n---\n");
    }
}
