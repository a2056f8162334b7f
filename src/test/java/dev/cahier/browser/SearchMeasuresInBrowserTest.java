package dev.cahier.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.markdown.SearchText;
import dev.cahier.search.SearchFile;
import dev.cahier.search.SearchIndex;
import dev.cahier.search.SearchedNote;
import dev.cahier.search.WrittenNotes;
import dev.cahier.store.Spool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a search finds and what it loads, on the index of {@link WrittenNotes}: {@code
 * -Dtest.notes=1000} says how many there are, and the figures are printed. See {@code
 * bench/README.md}.
 */
@ExtendWith(InBrowser.class)
final class SearchMeasuresInBrowserTest {

    private static final int NOTES = Integer.getInteger("test.notes", 200);
    private static final int FIRST_SEARCH = 60_000;
    private static final int NEXT_SEARCH = 30_000;
    private static final Path SCRIPTS = Path.of("templates/assets/search");
    private static final String PAGE =
            """
            <!doctype html><html lang="zh-CN"><title>x</title><link rel="icon" href="data:,">
            <script src="/repo/open.js" defer data-client="/repo/client.js" data-style="/repo/search.css"
            data-home="/repo/" data-page="/repo/search/" data-label="x" data-placeholder="x" data-close="x"
            data-hint="x" data-one="1" data-count="{0}" data-none="0" data-more="x" data-failed="failed"></script>
            <a class="site-search" href="/">x</a></html>
            """;

    private static final Map<String, byte[]> FILES = new TreeMap<>();
    private static final Queue<String> REQUESTS = new ConcurrentLinkedQueue<>();
    private static List<SearchedNote> notes;
    private static LoopbackServer server;

    private final Browser browser;

    SearchMeasuresInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        notes = WrittenNotes.of(NOTES, 1);
        for (SearchFile file : index().files(sources())) {
            FILES.put("/repo/" + file.path(), file.content().get());
        }
        for (String name : List.of("open.js", "client.js", "search.css")) {
            FILES.put("/repo/" + name, Files.readAllBytes(SCRIPTS.resolve(name)));
        }
        FILES.put("/repo/", PAGE.getBytes(UTF_8));
        server =
                new LoopbackServer(
                        path -> {
                            REQUESTS.add(path);
                            return Optional.ofNullable(FILES.get(path));
                        });
    }

    private static SearchIndex index() {
        SearchIndex.KeptIndex none =
                new SearchIndex.KeptIndex() {
                    @Override
                    public Optional<byte[]> read(String name) {
                        return Optional.empty();
                    }

                    @Override
                    public void write(String name, byte[] content) {}
                };
        SearchIndex.Steps oneByOne =
                new SearchIndex.Steps() {
                    @Override
                    public <T, R> List<R> map(List<T> elements, Function<T, R> step) {
                        return elements.stream().map(step).toList();
                    }
                };
        return new SearchIndex("", none, Spool.inMemory(), oneByOne);
    }

    private static List<SearchIndex.Source> sources() {
        return notes.stream()
                .map(
                        note ->
                                new SearchIndex.Source(
                                        note.url(), note.url(), note.language(), () -> note))
                .toList();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Returns the addresses of the notes in which a text stands. */
    private static Set<String> truth(String query) {
        return notes.stream()
                .filter(note -> texts(note).stream().anyMatch(text -> text.contains(query)))
                .map(SearchedNote::url)
                .collect(Collectors.toSet());
    }

    private static List<String> texts(SearchedNote note) {
        List<String> texts = new ArrayList<>(note.names());
        texts.add(note.title());
        for (SearchText.Section section : note.text().sections()) {
            texts.add(section.heading());
            texts.add(section.text());
        }
        return texts;
    }

    private static List<String> pieces(int length, int count) {
        Random random = new Random(2);
        List<String> chinese = new ArrayList<>();
        while (chinese.size() < count) {
            SearchedNote note = notes.get(2 * random.nextInt(notes.size() / 2));
            String text = note.text().sections().get(random.nextInt(4)).text();
            int at = random.nextInt(text.length() - length);
            String piece = text.substring(at, at + length);
            if (piece.codePoints().allMatch(Character::isIdeographic)) {
                chinese.add(piece);
            }
        }
        return chinese;
    }

    private record Quality(int wanted, int found, int right) {}

    private Quality quality(List<String> queries) {
        browser.open(server.origin() + "/repo/", 1280, "light");
        int all = 0;
        int found = 0;
        int right = 0;
        for (String query : queries) {
            browser.await(
                    """
                    const done = arguments[arguments.length - 1];
                    import('/repo/client.js').then(m => m.find('/repo/', '%s'))
                        .then(notes => { window.urls = notes.map(n => n.u); done(); });
                    """
                            .formatted(query));
            Set<String> urls = new HashSet<>(browser.texts("window.urls"));
            Set<String> truth = truth(query);
            all += truth.size();
            found += urls.size();
            urls.retainAll(truth);
            right += urls.size();
        }
        return new Quality(all, found, right);
    }

    private void findsAll(String what, List<String> queries, double precision) {
        Quality quality = quality(queries);
        print(
                "%s: %d queries, %d notes to find, %d found, %d of them right"
                        .formatted(
                                what,
                                queries.size(),
                                quality.wanted(),
                                quality.found(),
                                quality.right()));
        assertThat(quality.wanted()).isPositive();
        assertThat(quality.right()).as("found of " + what).isEqualTo(quality.wanted());
        assertThat((double) quality.right() / quality.found())
                .as("precision of " + what)
                .isGreaterThanOrEqualTo(precision);
    }

    @Test
    void findsEveryWordOfTwoCharacters() {
        List<String> words = WrittenNotes.TERMS.stream().map(term -> term.substring(0, 2)).toList();
        findsAll("two-character words", words, 1);
        findsAll("random pairs of characters", pieces(2, 100), 1);
    }

    @Test
    void findsTechnicalTermsAndNothingElse() {
        findsAll("technical terms", WrittenNotes.TERMS, 0.99);
        findsAll("random strings of four characters", pieces(4, 50), 0.99);
    }

    @Test
    void findsEachCharacterByItself() {
        findsAll("single characters", pieces(1, 20), 1);
    }

    @Test
    void loadsLittle() {
        List<String> queries = new ArrayList<>(WrittenNotes.TERMS);
        queries.add("梯度");
        queries.add("gradient");
        List<Integer> first = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        for (int i = 0; i + 3 < queries.size(); i += 4) {
            browser.open(server.origin() + "/repo/", 1280, "light");
            REQUESTS.clear();
            browser.run("document.querySelector('.site-search').click()");
            for (int j = 0; j < 4; j++) {
                search(queries.get(i + j));
                (j == 0 ? first : next).add(loaded());
            }
        }
        print(
                "first search: %s bytes compressed; next: %s; index of %d notes: %d in %d files"
                        .formatted(
                                summary(first),
                                summary(next),
                                NOTES,
                                FILES.entrySet().stream()
                                        .filter(file -> file.getKey().contains("/terms/"))
                                        .mapToInt(file -> compressed(file.getValue()))
                                        .sum(),
                                FILES.keySet().stream()
                                        .filter(f -> f.contains("/terms/"))
                                        .count()));
        assertThat(first).allMatch(bytes -> bytes <= FIRST_SEARCH);
        assertThat(next).allMatch(bytes -> bytes <= NEXT_SEARCH);
    }

    private void search(String query) {
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                const look = () => {
                  const input = document.querySelector('.search-dialog input');
                  if (!input) { setTimeout(look, 20); return; }
                  const status = document.querySelector('.search-status');
                  status.textContent = '';
                  input.value = '%s';
                  input.dispatchEvent(new InputEvent('input'));
                  const wait = () => status.textContent ? done() : setTimeout(wait, 20);
                  wait();
                };
                look();
                """
                        .formatted(query));
    }

    /** Counts what was loaded; the context of the last results may still be on its way. */
    private int loaded() {
        int before;
        do {
            before = REQUESTS.size();
            browser.await("setTimeout(arguments[arguments.length - 1], 200);");
        } while (REQUESTS.size() > before);
        int bytes = 0;
        for (String path = REQUESTS.poll(); path != null; path = REQUESTS.poll()) {
            bytes += Optional.ofNullable(FILES.get(path)).map(f -> compressed(f)).orElse(0);
        }
        return bytes;
    }

    private static String summary(List<Integer> bytes) {
        IntStream sorted = bytes.stream().mapToInt(Integer::intValue).sorted();
        int[] all = sorted.toArray();
        return all[all.length / 2] + " (median) to " + all[all.length - 1];
    }

    private static int compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out =
                new GZIPOutputStream(bytes) {
                    {
                        def.setLevel(Deflater.DEFAULT_COMPRESSION);
                    }
                }) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress in memory", e);
        }
        return bytes.size();
    }

    private static void print(String figure) {
        if (System.getProperty("test.notes") != null) {
            System.out.println(figure);
        }
    }
}
