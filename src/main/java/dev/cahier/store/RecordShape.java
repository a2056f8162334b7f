package dev.cahier.store;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Map;

/** Writes the components of a record, and reads it through its canonical constructor. */
final class RecordShape implements Shape {

    private final Class<?> type;
    private final MethodHandle[] accessors;
    private final Shape[] shapes;

    /** Takes the components as an array. */
    private final MethodHandle constructor;

    private RecordShape(
            Class<?> type, MethodHandle[] accessors, Shape[] shapes, MethodHandle constructor) {
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
        MethodHandle[] accessors = new MethodHandle[components.length];
        Shape[] shapes = new Shape[components.length];
        for (int i = 0; i < components.length; i++) {
            accessors[i] = accessor(components[i]);
            ResolvedType component = ResolvedType.of(components[i].getGenericType(), variables);
            shapes[i] = builder.shape(component);
        }
        return new RecordShape(raw, accessors, shapes, constructor(raw, components));
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(accessor)
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static MethodHandle constructor(Class<?> raw, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asFixedArity()
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
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
            component = (Object) accessors[index].invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read a " + type.getName(), e);
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
            return (Object) constructor.invokeExact(components);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot create a " + type.getName(), e);
        }
    }
}
