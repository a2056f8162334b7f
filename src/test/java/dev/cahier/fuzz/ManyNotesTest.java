package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.NoteRendering;
import dev.cahier.build.TrialSites;
import dev.cahier.config.RawHtml;
import dev.cahier.markdown.HtmlNesting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Renders many random notes, each twice, on all processors. The properties {@code
 * test.random-notes} and {@code test.seed} say how many and which; the profile long-tests renders
 * many more. A note that fails is written to {@code target/fuzzed-notes}.
 */
final class ManyNotesTest {

    private static final int NOTES = Integer.getInteger("test.random-notes", 400);
    private static final long SEED = Long.getLong("test.seed", 1);
    private static final Path FOUND = Path.of("target/fuzzed-notes");

    /** Each note may take so long; the time of the processor depends on no other program. */
    private static final long MOST_MILLIS = 2_000;

    /** A note that takes so long, on whatever machine, never ends. */
    private static final Duration HANG = Duration.ofMinutes(3);

    /** At first, classes are loaded and compiled, and engines start. */
    private static final int WARM_UP = 200;

    /** Formulas that failed are kept in memory, so a rendering is not used for ever. */
    private static final int NOTES_OF_ONE_RENDERING = 20_000;

    private static final int MOST_FOUND = 20;

    /** A slip of the keyboard can make a tag of a shortcode. */
    private static final Pattern OWN_HTML = Pattern.compile("(?<!\\{\\{)<[A-Za-z/!?]");

    @TempDir private Path site;

    private final NoteMaker maker = NoteMaker.ofRealNotes();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private final Map<Thread, Running> running = new ConcurrentHashMap<>();
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void areRenderedAsTheyShould() throws Exception {
        TrialSites.write(
                site,
                "cahier.yaml",
                "wiki: true",
                "emoji: true",
                "math: {macros: {\\R: '\\mathbb{R}', \\norm: ['\\lVert #1 \\rVert', 1]}}");
        TrialSites.write(
                site, "references.bib", "@book{a, title = {T}, author = {A, B}, year = 1}");
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread worker = new Thread(null, this::work, "notes-" + i, 16_000_000);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                worker.join(1_000);
                running.values().stream().filter(Running::hangs).findFirst().ifPresent(this::stop);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d random notes, seed %d, in %d s; the slowest took %d ms%n",
                NOTES,
                SEED,
                (System.nanoTime() - start) / 1_000_000_000,
                slowest.get());
        assertThat(found).isEmpty();
    }

    private record Running(int number, String note, long start) {
        private boolean hangs() {
            return System.nanoTime() - start > HANG.toNanos();
        }
    }

    private void stop(Running hanging) {
        keep(hanging.number(), hanging.note(), new AssertionError("it never ends"));
        throw new AssertionError("a note never ends: " + found);
    }

    private void work() {
        int number = next.getAndIncrement();
        while (number < NOTES) {
            try (NoteRendering all = NoteRendering.open(site, Optional.of(RawHtml.ALLOW));
                    NoteRendering safe = NoteRendering.open(site, Optional.of(RawHtml.SAFE))) {
                for (int i = 0; i < NOTES_OF_ONE_RENDERING && number < NOTES; i++) {
                    check(number, all, safe);
                    number = found.size() < MOST_FOUND ? next.getAndIncrement() : NOTES;
                }
            }
        }
    }

    private void check(int number, NoteRendering all, NoteRendering safe) {
        SplittableRandom random = new SplittableRandom(SEED * 0x9E3779B97F4A7C15L + number);
        boolean attacks = number % 2 == 0;
        String note = attacks ? maker.withAttacks(random) : maker.withoutHtml(random);
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        running.put(Thread.currentThread(), new Running(number, note, System.nanoTime()));
        long before = threads.getCurrentThreadCpuTime();
        try {
            String html = NoteOracle.check(attacks ? safe : all, bytes).html();
            if (attacks) {
                assertThat(harm(html)).isEmpty();
            } else if (!OWN_HTML.matcher(note).find()) {
                assertThat(HtmlNesting.problems(html)).isEmpty();
            }
            long millis = (threads.getCurrentThreadCpuTime() - before) / 2_000_000;
            if (number > WARM_UP) {
                slowest.accumulateAndGet(millis, Math::max);
                assertThat(millis).as("milliseconds").isLessThan(MOST_MILLIS);
            }
        } catch (RuntimeException | Error e) {
            keep(number, note, e);
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    private void keep(int number, String note, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        found.add(number + ": " + message.substring(0, Math.min(300, message.length())));
        try {
            Files.createDirectories(FOUND);
            Files.writeString(FOUND.resolve(SEED + "-" + number + ".md"), note);
            Files.writeString(FOUND.resolve(SEED + "-" + number + ".txt"), "" + failure);
        } catch (IOException e) {
            found.add("and it cannot be kept: " + e.getMessage());
        }
    }

    /** Returns what would run in a browser; Cahier writes no such thing into a note's body. */
    private static List<String> harm(String html) {
        List<String> harm = new ArrayList<>();
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            String name = element.normalName();
            if (name.matches(
                    "script|style|iframe|object|embed|base|meta|link|form|foreignobject")) {
                harm.add("<" + name + ">");
            }
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().replaceAll("[\\p{Cc}\\p{Z}]", "");
                boolean link = key.matches("(?:.*:)?href|src|action|data|poster|srcset");
                if (key.startsWith("on")
                        || link && value.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                    harm.add(name + " " + attribute);
                }
            }
        }
        return harm;
    }
}
