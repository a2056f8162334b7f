package dev.cahier.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EnginePoolTest {

    @Test
    void startsNoEngineWithoutWork() {
        try (EnginePool<ScriptEngine> pool = new EnginePool<>("test", EnginePoolTest::start, 2)) {
            assertThat(pool.engines()).isZero();
        }
    }

    @Test
    void oneEngineServesWhoeverWaitsForEachAnswer() {
        try (EnginePool<ScriptEngine> pool = new EnginePool<>("test", EnginePoolTest::start, 2)) {
            pool.warmUp();
            pool.warmUp();
            for (int i = 0; i < 50; i++) {
                pool.submit(engine -> answer(engine)).join();
            }
            assertThat(pool.engines()).isEqualTo(1);
        }
    }

    @Test
    void anotherEngineStartsOnceWorkHasWaitedAsLongAsAStartTakes() throws Exception {
        try (EnginePool<ScriptEngine> pool = new EnginePool<>("test", EnginePoolTest::start, 2)) {
            long began = System.nanoTime();
            pool.submit(engine -> "started").join();
            long atLeastAStart = System.nanoTime() - began;

            CountDownLatch otherWaits = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            pool.submit(engine -> await(otherWaits) && sleep(atLeastAStart));
            CompletableFuture<Boolean> blocked = pool.submit(engine -> await(release));
            otherWaits.countDown();
            while (pool.waiting() > 0) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            assertThat(pool.submit(engine -> "from another").get()).isEqualTo("from another");
            assertThat(pool.engines()).isEqualTo(2);
            release.countDown();
            assertThat(blocked.get()).isTrue();
        }
    }

    @Test
    void failsAllWorkWhenNoEngineStarts() {
        RuntimeException reason = new EngineUnavailableException("no V8 here");
        try (EnginePool<ScriptEngine> pool =
                new EnginePool<>(
                        "test",
                        () -> {
                            throw reason;
                        },
                        2)) {
            assertThatThrownBy(() -> pool.submit(engine -> 1).join()).hasCause(reason);
            assertThatThrownBy(() -> pool.submit(engine -> 2).join()).hasCause(reason);
        }
    }

    @Test
    void survivesWorkThatThrows() {
        RuntimeException reason = new IllegalStateException("broken");
        try (EnginePool<ScriptEngine> pool = new EnginePool<>("test", EnginePoolTest::start, 1)) {
            CompletableFuture<Object> broken =
                    pool.submit(
                            engine -> {
                                throw reason;
                            });
            assertThatThrownBy(broken::join).hasCause(reason);
            assertThat(pool.submit(engine -> 1).join()).isEqualTo(1);
        }
    }

    private static ScriptEngine start() {
        return ScriptEngine.start(
                List.of("const test = {answer: () => 42};"), "test", Duration.ofSeconds(10));
    }

    private static Object answer(ScriptEngine engine) {
        try {
            return engine.call("answer");
        } catch (StoppedCallException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
