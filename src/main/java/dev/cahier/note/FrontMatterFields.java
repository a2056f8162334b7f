package dev.cahier.note;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.MathMacro;
import java.lang.reflect.RecordComponent;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The components of a {@link FrontMatter} by their names, so that two of them can be compared
 * without a list of all components here.
 */
record FrontMatterFields(FrontMatter frontMatter) {

    private static final FrontMatterFields NONE = new FrontMatterFields(FrontMatter.empty());

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    static boolean has(String name) {
        return component(name).isPresent();
    }

    private static Optional<RecordComponent> component(String name) {
        return Arrays.stream(FrontMatter.class.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    /** Returns the first component that differs from that of a note without front matter. */
    Optional<String> changed(List<String> last) {
        List<String> changed =
                Arrays.stream(FrontMatter.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !value(name).equals(NONE.value(name)))
                        .toList();
        return changed.stream()
                .filter(name -> !last.contains(name))
                .findFirst()
                .or(() -> changed.stream().findFirst());
    }

    /** Returns whether a component holds what it holds in another front matter. */
    boolean says(String name, FrontMatterFields other) {
        Object said = other.value(name);
        return value(name).equals(said)
                || said instanceof Collection<?> items
                        && value(name) instanceof Collection<?> all
                        && all.containsAll(items);
    }

    Object value(String name) {
        RecordComponent component =
                component(name)
                        .orElseThrow(() -> new IllegalStateException("no component " + name));
        try {
            return component.getAccessor().invoke(frontMatter);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    /** Returns a component for people; empty if it is absent. */
    String text(String name) {
        return words(value(name));
    }

    private static String words(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(FrontMatterFields::words).orElse("");
        } else if (value instanceof Located<?> located) {
            return words(located.value());
        } else if (value instanceof ZonedDateTime date) {
            return date(date);
        } else if (value instanceof Collection<?> items) {
            return items.stream().map(FrontMatterFields::words).collect(Collectors.joining(", "));
        } else if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
        } else if (value instanceof MathMacro macro) {
            return macro.name();
        } else if (value instanceof EquationNumbers numbers) {
            return numbers.word();
        } else if (value instanceof DoubleDollars dollars) {
            return dollars.word();
        }
        return String.valueOf(value);
    }

    /** Returns a date with its zone, such as {@code 2024-05-06 00:00 in Asia/Shanghai}. */
    static String date(ZonedDateTime date) {
        DateTimeFormatter format = date.getSecond() == 0 ? MINUTES : SECONDS;
        return format.format(date) + " in " + date.getZone().getId().replaceFirst("^Z$", "UTC");
    }
}
