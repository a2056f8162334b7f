package dev.cahier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolvedTypeTest {

    private static final ResolvedType TEXT = new ResolvedType(String.class, List.of());
    private static final ResolvedType NUMBER = new ResolvedType(Integer.class, List.of());

    private sealed interface Pair<A, B> permits Straight, Crossed, Closed, Plain {}

    private record Straight<A, B>(A first, B second) implements Pair<A, B> {}

    private record Crossed<X, Y>(X first, Y second) implements Comparable<String>, Pair<Y, X> {

        @Override
        public int compareTo(String other) {
            return 0;
        }
    }

    private record Closed<B>(B second) implements Pair<String, B> {}

    private record Plain() implements Pair<String, Integer> {}

    private record Types(
            String text,
            Optional<List<String>> nested,
            List<? extends Number> bounded,
            List<?> unbounded,
            List<String>[] array) {}

    private static ResolvedType component(String name) {
        return Arrays.stream(Types.class.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getGenericType)
                .map(ResolvedType::of)
                .findFirst()
                .orElseThrow();
    }

    private static ResolvedType pair(ResolvedType first, ResolvedType second) {
        return new ResolvedType(Pair.class, List.of(first, second));
    }

    @Test
    void namesTheTypesOfComponents() {
        assertThat(component("text")).hasToString("java.lang.String");
        assertThat(component("nested"))
                .hasToString("java.util.Optional<java.util.List<java.lang.String>>");
        assertThat(component("bounded")).hasToString("java.util.List<java.lang.Number>");
        assertThat(component("unbounded")).hasToString("java.util.List<java.lang.Object>");
    }

    @Test
    void refusesWhatItCannotResolve() {
        assertThatThrownBy(() -> component("array"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.List<java.lang.String>[]");
        assertThatThrownBy(() -> ResolvedType.of(Closed.class.getTypeParameters()[0], Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("B");
        assertThat(component("text").unsupported()).hasMessageContaining("java.lang.String");
    }

    @Test
    void knowsTheValuesOfVariables() {
        Map<?, ResolvedType> variables =
                new ResolvedType(Straight.class, List.of(TEXT, NUMBER)).variables();

        assertThat(variables.get(Straight.class.getTypeParameters()[0])).isEqualTo(TEXT);
        assertThat(variables.get(Straight.class.getTypeParameters()[1])).isEqualTo(NUMBER);
        assertThat(new ResolvedType(Straight.class, List.of()).variables()).isEmpty();
        assertThat(new ResolvedType(Straight.class, List.of(TEXT)).variables()).hasSize(1);
    }

    @Test
    void givesVariablesOfAnImplementationTheirValues() {
        ResolvedType pair = pair(TEXT, NUMBER);

        assertThat(pair.implementation(Straight.class).arguments()).containsExactly(TEXT, NUMBER);
        assertThat(pair.implementation(Crossed.class).arguments()).containsExactly(NUMBER, TEXT);
        assertThat(pair.implementation(Closed.class).arguments()).containsExactly(NUMBER);
        assertThat(pair.implementation(Plain.class).arguments()).isEmpty();
    }

    @Test
    void isEqualByClassAndArguments() {
        assertThat(pair(TEXT, NUMBER)).isEqualTo(pair(TEXT, NUMBER));
        assertThat(pair(TEXT, NUMBER)).hasSameHashCodeAs(pair(TEXT, NUMBER));
        assertThat(pair(TEXT, NUMBER)).isNotEqualTo(pair(NUMBER, TEXT));
        assertThat(TEXT).isNotEqualTo(NUMBER);
        assertThat(TEXT).isNotEqualTo("java.lang.String");
        assertThat(TEXT.hashCode()).isNotEqualTo(NUMBER.hashCode());
        assertThat(pair(TEXT, NUMBER).hashCode()).isNotEqualTo(pair(NUMBER, TEXT).hashCode());
    }
}
