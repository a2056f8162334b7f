package dev.cahier.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Computes the shape of one type and of all types in it, which may contain each other. */
final class ShapeBuilder {

    private final Map<ResolvedType, Later> known = new HashMap<>();

    /**
     * Returns the shape of a type.
     *
     * @throws IllegalArgumentException naming the type, or a type in it, that cannot be encoded
     */
    Shape shape(ResolvedType type) {
        Later later = known.get(type);
        if (later != null) {
            return later.shape == null ? later : later.shape;
        }
        Later begun = new Later();
        known.put(type, begun);
        begun.shape = create(type);
        return begun.shape;
    }

    private Shape create(ResolvedType type) {
        Class<?> raw = type.raw();
        Optional<Shape> scalar = ScalarShape.of(raw);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (raw == Object.class) {
            return new PlainShape();
        }
        if (raw == Optional.class) {
            return new OptionalShape(argument(type, 0));
        }
        if (raw == List.class || raw == Set.class || raw == SortedSet.class) {
            return CollectionShape.of(raw, argument(type, 0));
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return new MapShape(argument(type, 0), argument(type, 1), raw == SortedMap.class);
        }
        if (raw.isRecord()) {
            return RecordShape.of(type, this);
        }
        if (raw.isEnum()) {
            return new EnumShape(raw);
        }
        if (raw.isInterface() && raw.isSealed()) {
            return sealed(type);
        }
        throw type.unsupported();
    }

    private Shape argument(ResolvedType type, int index) {
        if (index >= type.arguments().size()) {
            throw type.unsupported();
        }
        return shape(type.arguments().get(index));
    }

    private Shape sealed(ResolvedType type) {
        List<ResolvedType> leaves = new ArrayList<>();
        addLeaves(type, leaves);
        leaves.sort(Comparator.comparing(leaf -> leaf.raw().getName()));
        Map<Class<?>, Shape> shapes = new LinkedHashMap<>();
        leaves.forEach(leaf -> shapes.put(leaf.raw(), shape(leaf)));
        return new SealedShape(shapes);
    }

    private static void addLeaves(ResolvedType type, List<ResolvedType> leaves) {
        for (Class<?> permitted : type.raw().getPermittedSubclasses()) {
            ResolvedType implementation = type.implementation(permitted);
            if (permitted.isInterface() && permitted.isSealed()) {
                addLeaves(implementation, leaves);
            } else {
                leaves.add(implementation);
            }
        }
    }

    /** The shape of a type that contains itself. */
    private static final class Later implements Shape {

        private @Nullable Shape shape;

        @Override
        public void write(Object value, ValueWriter out) {
            Objects.requireNonNull(shape).write(value, out);
        }

        @Override
        public Object read(ValueReader in) throws IOException {
            return Objects.requireNonNull(shape).read(in);
        }
    }
}
