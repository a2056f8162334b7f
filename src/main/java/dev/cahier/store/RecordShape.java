package dev.cahier.store;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes the components of a record, and reads it through its canonical constructor.
 *
 * <p>By reflection: method handles are not faster here, and take twice as long to create.
 */
final class RecordShape implements Shape {

    private final Class<?> type;
    private final Method[] accessors;
    private final Shape[] shapes;

    /** Takes the components as an array. */
    private final Constructor<?> constructor;

    private RecordShape(
            Class<?> type, Method[] accessors, Shape[] shapes, Constructor<?> constructor) {
        this.type = type;
        this.accessors = accessors;
        this.shapes = shapes;
        this.constructor = constructor;
    }

    static RecordShape of(ResolvedType type, ShapeBuilder builder) {
        Class<?> raw = type.raw();
        if (raw.getTypeParameters().length != type.arguments().size()) {
            throw type.unsupported();
        }
        Map<TypeVariable<?>, ResolvedType> variables = type.variables();
        RecordComponent[] components = raw.getRecordComponents();
        Method[] accessors = new Method[components.length];
        Shape[] shapes = new Shape[components.length];
        for (int i = 0; i < components.length; i++) {
            accessors[i] = accessor(components[i]);
            ResolvedType component = ResolvedType.of(components[i].getGenericType(), variables);
            shapes[i] = builder.shape(component);
        }
        return new RecordShape(raw, accessors, shapes, constructor(raw, components));
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static Constructor<?> constructor(Class<?> raw, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + raw, e);
        }
    }

    @Override
    public void write(Object value, ValueWriter out) {
        if (value.getClass() != type) {
            throw new IllegalArgumentException(
                    "cannot encode a " + value.getClass().getName() + " as " + type.getName());
        }
        if (shapes.length == 0) {
            out.writeByte(0);
            return;
        }
        out.enter();
        for (int i = 0; i < shapes.length; i++) {
            shapes[i].write(component(value, i), out);
        }
        out.leave();
    }

    private Object component(Object value, int index) {
        Object component;
        try {
            component = accessors[index].invoke(value);
        } catch (ReflectiveOperationException e) {
            throw failure("read", e);
        }
        if (component == null) {
            throw new NullPointerException(
                    "a component of "
                            + type.getName()
                            + " is null: "
                            + type.getRecordComponents()[index].getName());
        }
        return component;
    }

    @Override
    public Object read(ValueReader in) throws IOException {
        if (shapes.length == 0) {
            in.readByte();
        }
        in.enter();
        Object[] components = new Object[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            components[i] = shapes[i].read(in);
        }
        in.leave();
        try {
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw failure("create", e);
        }
    }

    private IllegalStateException failure(String what, ReflectiveOperationException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("cannot " + what + " a " + type.getName(), e);
    }
}
