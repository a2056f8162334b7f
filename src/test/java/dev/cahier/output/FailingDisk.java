package dev.cahier.output;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/** Makes disks that refuse something, as systems do. */
final class FailingDisk {

    /** What needs room; moving and deleting do not. */
    private static final Set<String> FILLING =
            Set.of("createFolders", "write", "writeThrough", "copy");

    private FailingDisk() {}

    /**
     * Returns a disk that is full: files are cut off where the room ends.
     *
     * @param room how many files and folders fit
     */
    static Disk full(int room) {
        int[] left = {room};
        return refusing(
                (method, file) -> {
                    if (!FILLING.contains(method) || left[0]-- > 0) {
                        return;
                    }
                    if (!method.equals("createFolders")) {
                        Disk.real().write(file, "ha".getBytes(StandardCharsets.UTF_8));
                    }
                    throw new IOException("No space left on device");
                });
    }

    /**
     * Returns a disk with one operation that fails, as when a cable is loose.
     *
     * @param number how many operations come before it
     */
    static Disk faulty(int number) {
        int[] left = {number};
        return refusing(
                (method, file) -> {
                    if (left[0]-- == 0) {
                        throw new IOException("Input/output error");
                    }
                });
    }

    private interface Refusal {
        void check(String method, Path file) throws IOException;
    }

    private static Disk refusing(Refusal refusal) {
        Disk real = Disk.real();
        return (Disk)
                Proxy.newProxyInstance(
                        Disk.class.getClassLoader(),
                        new Class<?>[] {Disk.class},
                        (proxy, method, arguments) -> {
                            Path[] paths =
                                    Arrays.stream(arguments)
                                            .filter(Path.class::isInstance)
                                            .toArray(Path[]::new);
                            refusal.check(method.getName(), paths[paths.length - 1]);
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
