package dev.cahier.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One component of each kind that can be encoded. */
record Kinds(
        boolean flag,
        int number,
        long large,
        double real,
        Boolean boxedFlag,
        Integer boxedNumber,
        Long boxedLarge,
        Double boxedReal,
        String text,
        byte[] bytes,
        Optional<String> present,
        Optional<Tree<String>> absent,
        OptionalInt count,
        OptionalInt noCount,
        List<Optional<List<Place>>> nested,
        Set<String> set,
        SortedSet<Integer> sorted,
        Map<String, List<Colour>> map,
        SortedMap<String, Place> sortedMap,
        Path path,
        URI uri,
        BigDecimal decimal,
        BigInteger integer,
        Instant instant,
        LocalDate date,
        List<ZonedDateTime> dates,
        ZoneId zone,
        Object any,
        Map<String, Object> params,
        At<String> located,
        At<List<Integer>> locatedList,
        Tree<String> tree,
        List<? extends Tree<String>> wild,
        Nothing nothing) {

    /** An enum whose constants have classes of their own. */
    enum Colour {
        RED,
        GREEN {
            @Override
            boolean isGrass() {
                return true;
            }
        };

        boolean isGrass() {
            return false;
        }
    }

    record Place(String path, int line) {}

    record At<T>(T value, Place place) {}

    record Nothing() {}

    /** A sealed interface that contains itself, with another one and an enum in it. */
    sealed interface Tree<T> permits Leaf, Fork, Special {}

    record Leaf<T>(T value) implements Tree<T> {}

    record Fork<T>(List<Tree<T>> branches, Optional<Fork<T>> last) implements Tree<T> {}

    sealed interface Special<T> extends Tree<T> permits Empty, Labelled {}

    record Empty<T>() implements Special<T> {}

    record Labelled<T>(T label, Map<T, Tree<T>> trees) implements Special<T> {}

    static Kinds sample() {
        Map<String, List<Colour>> map = new LinkedHashMap<>();
        map.put("zebra", List.of(Colour.GREEN));
        map.put("ant", List.of());
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("z", List.of("a", 1L, 2, 0.5, true, Map.of("k", List.of())));
        params.put("a", new BigDecimal("-0.10"));
        params.put("n", Double.NaN);
        params.put("b", BigInteger.TWO.pow(70));
        ZonedDateTime summer =
                ZonedDateTime.of(2020, 10, 25, 2, 30, 0, 5, ZoneId.of("Europe/Berlin"));
        Fork<String> fork = new Fork<>(List.of(new Leaf<>("x"), new Empty<>()), Optional.empty());
        return new Kinds(
                true,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                -0.0,
                false,
                -1,
                Long.MIN_VALUE,
                Double.NEGATIVE_INFINITY,
                "a\0 é \u00ff \u0100 汉 \ud83d\ude00 \ud83d alone \ude00\n",
                "bytes \0".getBytes(StandardCharsets.UTF_8),
                Optional.of(""),
                Optional.empty(),
                OptionalInt.of(0),
                OptionalInt.empty(),
                List.of(Optional.of(List.of(new Place("a.md", 1))), Optional.empty()),
                new LinkedHashSet<>(List.of("z", "y", "x", "a")),
                new TreeSet<>(List.of(3, 1, 2)),
                map,
                new TreeMap<>(Map.of("b", new Place("a.md", 2), "a", new Place("b.md", 1 << 20))),
                Path.of("/tmp", "a folder", "汉.md"),
                URI.create("https://example.org/a%20b?q#f"),
                new BigDecimal("12345678901234567890.120"),
                BigInteger.ONE.shiftLeft(200).negate(),
                Instant.MAX,
                LocalDate.of(-1, 2, 28),
                List.of(
                        summer.withEarlierOffsetAtOverlap(),
                        summer.withLaterOffsetAtOverlap(),
                        summer.withZoneSameLocal(ZoneOffset.ofHoursMinutes(5, 30)),
                        summer.withZoneSameLocal(ZoneId.of("UTC")),
                        summer.withZoneSameLocal(ZoneOffset.UTC)),
                ZoneId.of("Asia/Shanghai"),
                params.get("z"),
                params,
                new At<>("t", new Place("a.md", 7)),
                new At<>(List.of(1, 300), new Place("a.md", 7)),
                new Fork<>(
                        List.of(fork, new Labelled<>("l", Map.of("m", fork))), Optional.of(fork)),
                List.of(new Leaf<>("only")),
                new Nothing());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kinds kinds
                && Arrays.equals(bytes, kinds.bytes)
                && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Leaves the bytes out, which have no text, and shows which of two zeros a zero is. */
    @Override
    public String toString() {
        return Arrays.stream(Kinds.class.getRecordComponents())
                .filter(component -> component.getType() != byte[].class)
                .map(
                        component -> {
                            try {
                                return component.getAccessor().invoke(this).toString();
                            } catch (ReflectiveOperationException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList()
                .toString();
    }
}
