package dev.cahier.script;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.loader.IJavetLibLoadingListener;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** V8's native library. Loading it again is cheap: V8 keeps its one host per process itself. */
final class V8Library {

    /** How much memory one engine may take, in MB. */
    static final int HEAP_MB = 256;

    private V8Library() {}

    /**
     * Returns V8, loading it first if need be.
     *
     * @throws EngineUnavailableException when it cannot be loaded
     */
    static synchronized V8Host load() {
        String name = fileName();
        URL resource = V8Library.class.getResource("/" + name);
        if (resource == null) {
            throw new EngineUnavailableException(missing(name));
        }
        Path folder = extracted(name, resource);
        JavetLibLoader.setLibLoadingListener(new LoadFrom(folder));
        V8RuntimeOptions.V8_FLAGS.setMaxHeapSize(HEAP_MB);
        V8Host host = V8Host.getV8Instance();
        if (!host.isLibraryLoaded()) {
            throw new EngineUnavailableException(
                    "cannot load V8 on "
                            + platform()
                            + "; is this file damaged? Delete it, and it is made again: "
                            + folder.resolve(name),
                    host.getLastException());
        }
        return host;
    }

    private static String fileName() {
        try {
            return new JavetLibLoader(JSRuntimeType.V8).getLibFileName();
        } catch (JavetException e) {
            throw new EngineUnavailableException("there is no V8 for " + platform(), e);
        }
    }

    /** Says which Maven profile of Cahier brings a library, named like {@code libjavet-v8-...}. */
    static String missing(String fileName) {
        String profile = fileName.substring("libjavet-".length(), fileName.indexOf(".v."));
        return "this copy of Cahier contains no V8 for "
                + platform()
                + ": build it with the Maven profile "
                + profile
                + " (./mvnw -P "
                + profile
                + " package)";
    }

    private static String platform() {
        return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    }

    /** Where the user's own folder cannot be written, a new one lasts as long as the process. */
    private static Path extracted(String name, URL resource) {
        Path folder = UserCacheFolder.of(System.getenv(), System::getProperty).resolve("v8");
        try {
            ExtractedLibrary.into(folder, name, resource);
            return folder;
        } catch (UncheckedIOException e) {
            return extractedForThisProcess(name, resource, e);
        }
    }

    private static Path extractedForThisProcess(
            String name, URL resource, UncheckedIOException reason) {
        try {
            Path folder = Files.createTempDirectory("cahier-v8-");
            folder.toFile().deleteOnExit();
            ExtractedLibrary.into(folder, name, resource);
            folder.resolve(name).toFile().deleteOnExit();
            return folder;
        } catch (IOException | UncheckedIOException e) {
            e.addSuppressed(reason);
            throw new EngineUnavailableException("V8 cannot be copied out of its jar", e);
        }
    }

    private record LoadFrom(Path folder) implements IJavetLibLoadingListener {

        @Override
        public File getLibPath(JSRuntimeType type) {
            return folder.toFile();
        }

        @Override
        public boolean isDeploy(JSRuntimeType type) {
            return false;
        }
    }
}
