package dev.cahier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PackedListTest {

    private record Entry(String id, int level, Optional<String> words) {}

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry("激活函数", 1, Optional.empty()),
                    new Entry("b", -2, Optional.of("激活函数")),
                    new Entry("b", 3, Optional.of("")));

    @Test
    void holdsWhatItWasGiven() {
        List<Entry> packed = PackedList.of(Entry.class, ENTRIES);

        assertThat(packed)
                .isInstanceOf(PackedList.class)
                .isEqualTo(ENTRIES)
                .hasSameHashCodeAs(ENTRIES);
        assertThat(packed.get(1)).isEqualTo(ENTRIES.get(1));
        assertThat(List.copyOf(packed)).isEqualTo(ENTRIES);
    }

    @Test
    void isNotChangedWithTheListThatItWasMadeFrom() {
        List<Entry> entries = new ArrayList<>(ENTRIES);
        List<Entry> packed = PackedList.of(Entry.class, entries);
        entries.clear();

        assertThat(packed).isEqualTo(ENTRIES);
    }

    @Test
    void isNotPackedTwice() {
        List<Entry> packed = PackedList.of(Entry.class, ENTRIES);

        assertThat(PackedList.of(Entry.class, packed)).isSameAs(packed);
        assertThat(PackedList.of(Entry.class, List.of())).isEmpty();
    }
}
