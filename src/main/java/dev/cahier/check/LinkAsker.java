package dev.cahier.check;

import dev.cahier.diagnostic.StepProgress;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks servers for addresses: HEAD first, GET if a server does not like that. */
final class LinkAsker {

    private final ExternalLinks.Limits limits;
    private final Instant now;
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final HttpClient client;

    LinkAsker(ExternalLinks.Limits limits, Instant now) {
        this.limits = limits;
        this.now = now;
        client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(limits.timeout())
                        .build();
    }

    /** Returns the answers by address. */
    SortedMap<String, Answer> ask(Collection<String> urls, StepProgress progress) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        if (urls.isEmpty()) {
            return answers;
        }
        ExecutorService threads = Executors.newFixedThreadPool(limits.total());
        try {
            SortedMap<String, Future<Answer>> waiting = new TreeMap<>();
            AtomicInteger done = new AtomicInteger();
            for (String url : urls) {
                waiting.put(
                        url,
                        threads.submit(
                                () -> {
                                    Answer answer = answer(url);
                                    progress.advanced(done.incrementAndGet(), urls.size());
                                    return answer;
                                }));
            }
            for (Map.Entry<String, Future<Answer>> each : waiting.entrySet()) {
                answers.put(each.getKey(), each.getValue().get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer answer(String url) throws InterruptedException {
        URI uri;
        try {
            uri = URI.create(URI.create(url.replace(" ", "%20")).toASCIIString());
        } catch (IllegalArgumentException e) {
            return Answer.none("this is not an address");
        }
        if (uri.getHost() == null) {
            return Answer.none("this address names no host");
        }
        Semaphore host =
                hosts.computeIfAbsent(uri.getHost(), name -> new Semaphore(limits.perHost()));
        host.acquire();
        try {
            return tried(uri);
        } finally {
            host.release();
        }
    }

    private Answer tried(URI uri) throws InterruptedException {
        Duration pause = limits.pause();
        for (int left = limits.tries(); ; left--) {
            Reply reply = reply(uri, "HEAD");
            boolean doubtful = reply.answer().status() >= 400 && reply.answer().status() != 429;
            if (doubtful) {
                reply = reply(uri, "GET");
            }
            if (left <= 1 || !reply.answer().mayPass()) {
                return reply.answer();
            }
            Duration wished = reply.pause().orElse(pause);
            if (wished.compareTo(limits.longest()) > 0) {
                return reply.answer();
            }
            Thread.sleep(wished.toMillis());
            pause = pause.multipliedBy(2);
        }
    }

    /**
     * A reply.
     *
     * @param pause how long the server wants not to be asked again
     */
    private record Reply(Answer answer, Optional<Duration> pause) {}

    private Reply reply(URI uri, String method) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .timeout(limits.timeout())
                            .header("User-Agent", "Mozilla/5.0 (compatible; Cahier check)")
                            .header("Accept", "*/*")
                            .build();
            HttpResponse<?> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.body() instanceof InputStream body) {
                body.close(); // Only the status is of interest.
            }
            return new Reply(
                    Answer.of(response.statusCode()),
                    response.headers().firstValue("Retry-After").flatMap(this::duration));
        } catch (HttpTimeoutException e) {
            return failed("there was none within " + limits.timeout().toSeconds() + " s");
        } catch (ConnectException e) {
            return failed("there is no connection to the host");
        } catch (IOException e) {
            return failed(Optional.ofNullable(e.getMessage()).orElse("the connection broke"));
        } catch (IllegalArgumentException e) {
            return failed("this is not an address");
        }
    }

    private static Reply failed(String why) {
        return new Reply(Answer.none(why), Optional.empty());
    }

    /** Reads {@code Retry-After}: seconds or a date. */
    private Optional<Duration> duration(String value) {
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration left = Duration.between(now, until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
