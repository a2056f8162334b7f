package dev.cahier.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A type without type variables: {@code Optional<Located<String>>}. Immutable.
 *
 * @param raw the class
 * @param arguments the type arguments, empty for a class without any and for a raw type
 */
record ResolvedType(Class<?> raw, List<ResolvedType> arguments) {

    static ResolvedType of(Type type) {
        return of(type, Map.of());
    }

    /**
     * Resolves a type.
     *
     * @param variables the values of the type variables in scope
     * @throws IllegalArgumentException when a type variable has no value, or for an array of a
     *     parameterized type
     */
    static ResolvedType of(Type type, Map<TypeVariable<?>, ResolvedType> variables) {
        if (type instanceof Class<?> raw) {
            return new ResolvedType(raw, List.of());
        }
        if (type instanceof ParameterizedType parameterized) {
            List<ResolvedType> arguments =
                    Arrays.stream(parameterized.getActualTypeArguments())
                            .map(argument -> of(argument, variables))
                            .toList();
            return new ResolvedType((Class<?>) parameterized.getRawType(), arguments);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], variables);
        }
        if (type instanceof TypeVariable<?> && variables.containsKey(type)) {
            return variables.get(type);
        }
        throw new IllegalArgumentException("cannot encode the type " + type.getTypeName());
    }

    /** Returns the values of the type variables that the class declares. */
    Map<TypeVariable<?>, ResolvedType> variables() {
        Map<TypeVariable<?>, ResolvedType> variables = new HashMap<>();
        TypeVariable<?>[] declared = raw.getTypeParameters();
        for (int i = 0; i < declared.length && i < arguments.size(); i++) {
            variables.put(declared[i], arguments.get(i));
        }
        return variables;
    }

    /**
     * Returns the type arguments of a class that implements this interface: {@code Leaf<String>}
     * for {@code Tree<String>} and {@code record Leaf<T> implements Tree<T>}.
     */
    ResolvedType implementation(Class<?> implementing) {
        TypeVariable<?>[] declared = implementing.getTypeParameters();
        if (declared.length == 0) {
            return new ResolvedType(implementing, List.of());
        }
        Map<Type, ResolvedType> known = new HashMap<>();
        for (Type parent : implementing.getGenericInterfaces()) {
            if (parent instanceof ParameterizedType parameterized
                    && parameterized.getRawType() == raw) {
                Type[] written = parameterized.getActualTypeArguments();
                for (int i = 0; i < written.length && i < arguments.size(); i++) {
                    known.put(written[i], arguments.get(i));
                }
            }
        }
        return new ResolvedType(
                implementing,
                Arrays.stream(declared).filter(known::containsKey).map(known::get).toList());
    }

    IllegalArgumentException unsupported() {
        return new IllegalArgumentException("cannot encode the type " + this);
    }

    /** By hand, since the JVM takes 15 ms to generate the first {@code equals} of a record. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResolvedType type
                && raw == type.raw
                && arguments.equals(type.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * raw.hashCode() + arguments.hashCode();
    }

    @Override
    public String toString() {
        return raw.getTypeName()
                + (arguments.isEmpty()
                        ? ""
                        : arguments.stream()
                                .map(ResolvedType::toString)
                                .collect(Collectors.joining(", ", "<", ">")));
    }
}
