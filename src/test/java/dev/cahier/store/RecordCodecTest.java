package dev.cahier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cahier.store.Kinds.At;
import dev.cahier.store.Kinds.Colour;
import dev.cahier.store.Kinds.Fork;
import dev.cahier.store.Kinds.Leaf;
import dev.cahier.store.Kinds.Place;
import dev.cahier.store.Kinds.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordCodecTest {

    @Test
    void readsBackEveryKindOfValue() throws IOException {
        Kinds sample = Kinds.sample();

        Kinds read = RecordCodec.decode(Kinds.class, RecordCodec.encode(Kinds.class, sample));

        assertThat(read).isEqualTo(sample);
        assertThat(read.dates()).isEqualTo(sample.dates());
        assertThat(read.tree()).isEqualTo(sample.tree());
        assertThat(read.params()).isEqualTo(sample.params());
        assertThat(read.text()).isEqualTo(sample.text());
        assertThat(read.path()).isEqualTo(sample.path());
    }

    @Test
    void keepsTheOrderOfIteration() throws IOException {
        Kinds read =
                RecordCodec.decode(Kinds.class, RecordCodec.encode(Kinds.class, Kinds.sample()));

        assertThat(read.map().keySet()).containsExactly("zebra", "ant");
        assertThat(read.set()).containsExactly("z", "y", "x", "a");
        assertThat(read.sortedMap().firstKey()).isEqualTo("a");
        assertThat(read.params().keySet()).containsExactly("z", "a", "n", "b");
    }

    @Test
    void writesEqualBytesForEqualValues() {
        byte[] first = RecordCodec.encode(Kinds.class, Kinds.sample());

        assertThat(RecordCodec.encode(Kinds.class, Kinds.sample())).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 127, 128, 70_000})
    void readsTextsOfAnyLength(int length) throws IOException {
        for (String c : List.of("a", "é", "汉", "\ud800")) {
            List<String> texts = List.of(c.repeat(length), c.repeat(length), c);
            At<List<String>> value = new At<>(texts, new Place("p", 1));

            assertThat(throughBytes(value, Holder.class.getRecordComponents()[0])).isEqualTo(value);
        }
    }

    /** Declares a type with arguments. */
    private record Holder(At<List<String>> value) {}

    private static Object throughBytes(Object value, RecordComponent declared) throws IOException {
        Type type = declared.getGenericType();
        return RecordCodec.decode(type, RecordCodec.encode(type, value));
    }

    @Test
    void readsValuesOneAfterAnother() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            RecordCodec.write(Place.class, new Place("a", 1), out);
            RecordCodec.write(Colour.class, Colour.GREEN, out);
            RecordCodec.write(String.class, "汉".repeat(100_000), out);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(RecordCodec.read(Place.class, in)).isEqualTo(new Place("a", 1));
        assertThat(RecordCodec.read(Colour.class, in)).isEqualTo(Colour.GREEN);
        assertThat(RecordCodec.read(String.class, in)).hasSize(100_000);
        assertThatIOException().isThrownBy(() -> RecordCodec.read(Place.class, in));
    }

    @Test
    void writesATextOnce() {
        byte[] once = RecordCodec.encode(Place.class, new Place("content/posts/a.md", 1));
        Type type = Places.class;
        byte[] often =
                RecordCodec.encode(
                        type,
                        new Places(
                                List.of(
                                        new Place("content/posts/a.md", 1),
                                        new Place("content/posts/a.md", 2),
                                        new Place("content/posts/a.md", 3))));

        assertThat(often).hasSizeLessThan(once.length + 10);
    }

    private record Places(List<Place> places) {}

    private record WithDate(Date date) {}

    private record WithArray(List<int[]> numbers) {}

    private record WithClass(Optional<Open> open) {}

    private sealed interface Open permits OpenClass {}

    private static final class OpenClass implements Open {}

    @SuppressWarnings("rawtypes")
    private record WithRaw(List list) {}

    @ParameterizedTest
    @ValueSource(
            classes = {WithDate.class, WithArray.class, WithClass.class, WithRaw.class, At.class})
    void namesATypeThatItCannotEncode(Class<?> type) {
        Map<Class<?>, String> names =
                Map.of(
                        WithDate.class, "java.util.Date",
                        WithArray.class, "int[]",
                        WithClass.class, OpenClass.class.getName(),
                        WithRaw.class, "java.util.List",
                        At.class, At.class.getName());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.decode(type, new byte[0]))
                .withMessageContaining(names.get(type));
    }

    private record Anything(Object value) {}

    @Test
    void refusesAValueThatWouldComeBackDifferent() {
        TreeSet<Integer> descending = new TreeSet<>(Comparator.reverseOrder());
        Type sorted =
                Arrays.stream(Kinds.class.getRecordComponents())
                        .filter(component -> component.getName().equals("sorted"))
                        .findFirst()
                        .orElseThrow()
                        .getGenericType();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.encode(sorted, descending));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.encode(Anything.class, new Anything('c')))
                .withMessageContaining("java.lang.Character");
        assertThatNullPointerException()
                .isThrownBy(() -> RecordCodec.encode(Anything.class, new Anything(null)))
                .withMessageContaining("value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.encode((Type) Place.class, new Anything(1)));
    }

    @Test
    void readsDeepTreesAndRefusesDeeperOnes() throws IOException {
        Holding deep = new Holding(deep(RecordCodec.MAX_DEPTH - 1));
        byte[] bytes = RecordCodec.encode(Holding.class, deep);

        assertThat(RecordCodec.decode(Holding.class, bytes)).isEqualTo(deep);
        Holding deeper = new Holding(deep(RecordCodec.MAX_DEPTH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.encode(Holding.class, deeper));
    }

    private record Holding(Tree<String> tree) {}

    private static Tree<String> deep(int depth) {
        Tree<String> tree = new Leaf<>("x");
        for (int i = 1; i < depth; i++) {
            tree = new Fork<>(List.of(tree), Optional.empty());
        }
        return tree;
    }

    @Test
    void refusesEveryBeginningOfAValue() {
        byte[] whole = RecordCodec.encode(Kinds.class, Kinds.sample());

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatIOException().isThrownBy(() -> RecordCodec.decode(Kinds.class, part));
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        assertThatIOException().isThrownBy(() -> RecordCodec.decode(Kinds.class, longer));
    }

    @Test
    void survivesDamagedBytes() {
        byte[] whole = RecordCodec.encode(Kinds.class, Kinds.sample());
        Random random = new Random(9);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            refused += isRefused(damaged) ? 1 : 0;
        }

        assertThat(refused).isGreaterThan(5_000);
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            RecordCodec.decode(Kinds.class, bytes);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void allocatesNoMoreThanThereIsToRead() {
        // Lists in lists, each of which says that it holds as many values as there are bytes.
        byte[] nested = new byte[4_000_000];
        Arrays.fill(nested, (byte) 0);
        for (int i = 0; i < 600 * 4; i += 4) {
            nested[i] = 7;
            nested[i + 1] = (byte) 0x80;
            nested[i + 2] = (byte) 0x80;
            nested[i + 3] = 0x60;
        }
        byte[] length = {0x7F, -1, -1, -1, 1, 2, 3};

        assertThatIOException().isThrownBy(() -> RecordCodec.decode(Anything.class, nested));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () ->
                                RecordCodec.read(
                                        String.class,
                                        new DataInputStream(new ByteArrayInputStream(length))));
    }
}
