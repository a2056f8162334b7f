package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.StepProgress;
import dev.cahier.markdown.LinkUse;
import dev.cahier.markdown.NoteOutline.Picture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Asks the links and images of notes that lead out of the site whether something is there.
 *
 * <p>Each address is asked once, several at a time, but only a few of one host. What was there is
 * not asked again for a week.
 */
public final class ExternalLinks {

    private static final String MISSING = "external-missing";
    private static final String FAILED = "external-failed";

    /** What it reports: it can be switched like the codes of rules. */
    static final List<String> CODES = List.of(MISSING, FAILED);

    private final AnswerFile known;
    private final Instant now;
    private final Limits limits;

    /**
     * How much is asked at a time and how long.
     *
     * @param timeout how long an answer may take
     * @param tries how often an address is asked that fails for a while
     * @param pause the time before the second try; it doubles with each further one
     * @param longest the longest time to wait because a server asks for it
     * @param perHost how many addresses of a host are asked at a time
     * @param total how many addresses are asked at a time
     */
    public record Limits(
            Duration timeout, int tries, Duration pause, Duration longest, int perHost, int total) {

        /** The limits of the command. */
        public static final Limits USUAL =
                new Limits(
                        Duration.ofSeconds(20),
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        2,
                        16);
    }

    /**
     * Creates a check.
     *
     * @param cache the folder that keeps answers
     * @param now the time of the check
     */
    public ExternalLinks(Path cache, Instant now, Limits limits) {
        this.known = new AnswerFile(cache.resolve("external-links"), now);
        this.now = now;
        this.limits = limits;
    }

    /**
     * Reports the addresses at which nothing is, at each of their places.
     *
     * @param progress receives how many addresses have answered
     */
    public void check(CheckedSite site, Consumer<Diagnostic> report, StepProgress progress) {
        SortedMap<String, List<SourceLocation>> places = new TreeMap<>();
        for (CheckedNote note : site.notes()) {
            for (LinkUse link : note.rendered().body().links()) {
                add(link.url(), note.rendered().withLine(link.from()), site, places);
            }
            for (Picture picture : note.outline().pictures()) {
                add(picture.target(), picture.place(), site, places);
            }
        }
        List<String> unknown = places.keySet().stream().filter(u -> !known.isThere(u)).toList();
        Map<String, Answer> answers = new LinkAsker(limits, now).ask(unknown, progress);
        known.keep(answers);
        answers.forEach(
                (url, answer) ->
                        places.get(url)
                                .forEach(place -> report(url, answer, place).forEach(report)));
    }

    private static void add(
            String written,
            SourceLocation place,
            CheckedSite site,
            Map<String, List<SourceLocation>> places) {
        String url = written.replaceFirst("#.*", "");
        boolean remote =
                url.regionMatches(true, 0, "http://", 0, 7)
                        || url.regionMatches(true, 0, "https://", 0, 8);
        if (remote && !site.byUrl().isOwn(url)) {
            places.computeIfAbsent(url, u -> new ArrayList<>()).add(place);
        }
    }

    private static List<Diagnostic> report(String url, Answer answer, SourceLocation place) {
        if (answer.isMissing()) {
            return List.of(
                    Diagnostic.warning(
                                    MISSING,
                                    place,
                                    "there is nothing at " + url + ": " + answer.words())
                            .withHint("look for its new address, or link to a copy in an archive"));
        }
        return answer.isFailure()
                ? List.of(
                        Diagnostic.warning(
                                FAILED, place, "no answer from " + url + ": " + answer.words()))
                : List.of();
    }
}
