package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RelatedNotesTest {

    private static final int NOTES = 12;

    private final RelatedNotes related = new RelatedNotes(NOTES);

    @Test
    void takesTheMostInCommonThenTheNearestThenTheEarlierPlace() {
        related.add(5, 1);
        related.add(8, 1);
        related.add(2, 1);
        related.add(0, 2);
        related.add(11, 1);
        related.add(11, 1);
        assertThat(related.take(5, 4)).containsExactly(0, 11, 2, 8);
    }

    @Test
    void forgetsTheScoresOfTheNoteBefore() {
        related.add(3, 9);
        assertThat(related.take(0, 3)).containsExactly(3);
        related.add(4, 1);
        assertThat(related.take(0, 3)).containsExactly(4);
        assertThat(related.take(0, 3)).isEmpty();
    }

    @Property(tries = 200)
    void equalsSortingAllOfThem(
            @ForAll @Size(max = 40) List<@IntRange(max = NOTES - 1) Integer> notes,
            @ForAll @IntRange(max = NOTES - 1) int own,
            @ForAll @IntRange(max = 6) int most) {
        RelatedNotes chosen = new RelatedNotes(NOTES);
        Map<Integer, Integer> scores = new HashMap<>();
        for (int note : notes) {
            chosen.add(note, 1 + note % 2);
            scores.merge(note, 1 + note % 2, Integer::sum);
        }
        scores.remove(own);
        assertThat(chosen.take(own, most))
                .containsExactlyElementsOf(
                        scores.keySet().stream()
                                .sorted(
                                        Comparator.<Integer, Integer>comparing(scores::get)
                                                .reversed()
                                                .thenComparing(note -> Math.abs(note - own))
                                                .thenComparing(Comparator.naturalOrder()))
                                .limit(most)
                                .toList());
    }
}
