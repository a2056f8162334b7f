package dev.cahier.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.output.PowerlessDisk.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A computer that loses its power at any operation of a publish, or just after it. The next build
 * repairs what was lost.
 */
final class PowerFailureTest {

    @TempDir private Path folder;
    private int scenes;
    private PublishScene scene;

    @ParameterizedTest
    @EnumSource
    void afterAFirstPublishIsRepaired(Loss loss) throws IOException {
        boolean stopped = true;
        for (int operations = 0; stopped; operations++) {
            newScene();
            stopped = failAndRepair(operations, loss, scene.before());
        }
        assertThat(scenes).as("operations that were tried").isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void afterAnotherPublishIsRepaired(Loss loss) throws IOException {
        boolean stopped = true;
        for (int operations = 0; stopped; operations++) {
            newScene();
            scene.publish(Disk.real(), scene.before());
            stopped = failAndRepair(operations, loss, scene.after());
        }
        assertThat(scenes).as("operations that were tried").isGreaterThan(30);
    }

    /** Files of others are still told from those of the site that a failure has damaged. */
    @Test
    void makesNoFileOfOthersOneOfTheSite() throws IOException {
        newScene();
        scene.publish(Disk.real(), scene.before());
        Path foreign = scene.output().resolve("a/mine.txt");
        PowerlessDisk disk = new PowerlessDisk(Integer.MAX_VALUE);
        scene.publish(disk, scene.after());
        disk.lose(Loss.ALL);
        Disk.real().write(foreign, new byte[] {'m'});

        scene.publish(Disk.real(), scene.after());

        Map<String, String> site = scene.site();
        assertThat(site.remove("a/mine.txt")).isEqualTo("m");
        assertThat(site).isEqualTo(scene.published(scene.after()));
    }

    private void newScene() throws IOException {
        scene = PublishScene.in(folder.resolve("scene" + scenes));
        scenes++;
    }

    /** Returns whether the power failed before the publish ended. */
    private boolean failAndRepair(int operations, Loss loss, List<OutputFile> files)
            throws IOException {
        PowerlessDisk disk = new PowerlessDisk(operations);
        boolean stopped = false;
        try {
            scene.publish(disk, files);
        } catch (StoppedDisk.Killed e) {
            stopped = true;
        }
        disk.lose(loss);

        SiteWriter.finish(scene.cache());
        assertThat(SiteWriter.foreignFile(scene.output(), scene.cache()))
                .as("operation %d", operations)
                .isEmpty();
        scene.publish(Disk.real(), files);

        assertThat(scene.site()).as("operation %d", operations).isEqualTo(scene.published(files));
        assertThat(scene.staging()).doesNotExist();
        return stopped;
    }
}
