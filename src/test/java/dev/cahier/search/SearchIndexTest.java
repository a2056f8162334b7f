package dev.cahier.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.store.Spool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private static final SearchIndex.Steps ONE_BY_ONE =
            new SearchIndex.Steps() {
                @Override
                public <T, R> List<R> map(List<T> elements, Function<T, R> step) {
                    return elements.stream().map(step).toList();
                }
            };

    private final AtomicInteger reads = new AtomicInteger();

    private static final class InMemory implements SearchIndex.KeptIndex {

        private final Map<String, byte[]> files = new HashMap<>();

        @Override
        public Optional<byte[]> read(String name) {
            return Optional.ofNullable(files.get(name));
        }

        @Override
        public void write(String name, byte[] content) {
            files.put(name, content);
        }
    }

    private SortedMap<String, String> files(Map<String, SearchedNote> notes, InMemory kept) {
        List<SearchIndex.Source> sources = new ArrayList<>();
        notes.forEach(
                (path, note) ->
                        sources.add(
                                new SearchIndex.Source(
                                        path,
                                        note.toString(),
                                        note.language(),
                                        () -> {
                                            reads.incrementAndGet();
                                            return note;
                                        })));
        SearchIndex index = new SearchIndex("p", kept, Spool.inMemory(), ONE_BY_ONE);
        SortedMap<String, String> files = new TreeMap<>();
        List<SearchFile> made = index.files(sources);
        int changed = reads.get();
        made.forEach(file -> files.put(file.path(), new String(file.content().get(), UTF_8)));
        reads.set(changed);
        return files;
    }

    @Test
    void isThatOfACleanBuildAfterAnyEdits() {
        Random random = new Random(1);
        List<SearchedNote> all = WrittenNotes.of(60, 3);
        Map<String, SearchedNote> notes = new TreeMap<>();
        InMemory kept = new InMemory();
        for (int i = 0; i < 60; i++) {
            String path = "content/" + random.nextInt(25) + ".md";
            if (random.nextInt(4) == 0) {
                notes.remove(path);
            } else {
                notes.put(path, all.get(i));
            }
            if (random.nextInt(4) == 0 && !kept.files.isEmpty()) {
                List<String> names = kept.files.keySet().stream().sorted().toList();
                kept.files.remove(names.get(random.nextInt(names.size())));
            }

            assertThat(files(notes, kept)).as("step " + i).isEqualTo(files(notes, new InMemory()));
        }
    }

    @Test
    void readsOnlyNotesThatHaveChanged() {
        Map<String, SearchedNote> notes = new TreeMap<>();
        List<SearchedNote> all = WrittenNotes.of(21, 3);
        for (int i = 0; i < 20; i++) {
            notes.put("content/" + i + ".md", all.get(i));
        }
        InMemory kept = new InMemory();
        SortedMap<String, String> before = files(notes, kept);
        reads.set(0);
        SearchedNote old = notes.get("content/7.md");
        notes.put(
                "content/7.md",
                new SearchedNote(old.url(), "en", "zebra", old.names(), old.text()));

        SortedMap<String, String> after = files(notes, kept);

        assertThat(reads.get()).isEqualTo(1);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream().filter(f -> !before.containsValue(f.getValue())))
                .hasSizeBetween(3, 9);
    }

    @Test
    void keepsNumbersWhenNotesComeAndGo() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            paths.add("content/posts/" + i + ".md");
        }
        Map<String, Integer> before = IndexNumbers.of(paths);
        Map<String, Integer> after = IndexNumbers.of(paths.subList(0, 990));

        assertThat(before.values()).doesNotHaveDuplicates();
        assertThat(
                        after.entrySet().stream()
                                .filter(n -> !n.getValue().equals(before.get(n.getKey()))))
                .hasSizeLessThan(10);
    }

    @Test
    void foldsWhatReadersDoNotTellApart() {
        assertThat(Folding.fold("損失函數 Café ℝ² Σς が ﬁ Ａ １ 한국"))
                .isEqualTo("损失函数 cafe r2 σσ が fi a 1 한국");
    }

    @Test
    void cutsTextIntoTerms() {
        List<String> terms = new ArrayList<>();
        SearchTerms.in("激活函数f(x)=relu_6，层 ∇σ カー 𠮷野", terms::add);

        assertThat(terms)
                .containsExactly(
                        "激活", "活函", "函数", "数", "f", "x", "relu", "6", "层", "∇", "σ", "カー", "ー",
                        "𠮷野", "野");
    }
}
