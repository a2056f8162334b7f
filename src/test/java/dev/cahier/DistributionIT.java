package dev.cahier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Unpacks the release that {@code ./mvnw -Pdist package} has made and runs it, without Maven,
 * without Java and without a home.
 */
final class DistributionIT {

    /** All that the launcher calls. */
    private static final List<String> TOOLS = List.of("sh", "uname", "find", "sed", "stty");

    /** One of the licences of each library has to be one of these. */
    private static final Pattern PERMISSIVE =
            Pattern.compile(
                    "\\((?:The )?(?:Apache(?: Software)? License, Version 2\\.0|Apache-2\\.0|MIT(?: License)?"
                            + "|BSD|BSD-3-Clause|New BSD License|BSD 2-Clause License|BSD 3-Clause License \\(BSD3\\)|Unicode-3\\.0)\\)",
                    Pattern.CASE_INSENSITIVE);

    /** Data that may be passed on unchanged; it does not concern the code beside it. */
    private static final String SHARE_ALIKE =
            "(Creative Commons Attribution-ShareAlike 3.0 Unported license)"
                    + " Citation Style Language (CSL) locale files";

    @TempDir static Path root;
    private static Path release;
    private static Path site;

    @BeforeAll
    static void unpacks() throws IOException {
        Path zip = Path.of(System.getProperty("dist.zip"));
        unzip(zip, root);
        release = root.resolve(zip.getFileName().toString().replaceAll("\\.zip$", ""));
        site = copyOfTheOwnSite("my notes");
        Files.createDirectories(root.resolve("tools"));
        if (!OS.WINDOWS.isCurrentOs()) {
            for (String tool : TOOLS) {
                Path program =
                        Stream.of("/bin", "/usr/bin")
                                .map(folder -> Path.of(folder, tool))
                                .filter(Files::exists)
                                .findFirst()
                                .orElseThrow();
                Files.createSymbolicLink(root.resolve("tools").resolve(tool), program);
            }
        }
    }

    @Test
    void saysTheVersionOfTheProject() throws Exception {
        assertThat(run("--version")).isEqualTo("Cahier " + Version.current() + "\n");
        assertThat(release.getFileName().toString()).startsWith("cahier-" + Version.current());
    }

    @Test
    void buildsTheSiteThatTheLauncherOfTheSourcesBuilds() throws Exception {
        Path other = copyOfTheOwnSite("other");
        launcherOfTheSources(other);

        run("build", "-s", site.toString());

        assertThat(differences(other.resolve("site"), site.resolve("site"))).isEmpty();
        assertThat(contents(site.resolve("site")).keySet())
                .anyMatch(file -> file.endsWith(".png"))
                .anyMatch(file -> file.endsWith(".woff2"));
        // The first build has stored its classes; the second starts from them.
        if (!OS.WINDOWS.isCurrentOs()) {
            assertThat(contents(release.resolve("lib")).keySet())
                    .anyMatch(file -> file.endsWith(".jsa"));
        }
        assertThat(run("build", "-s", site.toString())).contains("Nothing has changed");
    }

    @Test
    void rendersChecksAndDraws() throws Exception {
        Path notes = Files.createDirectories(root.resolve("gbk/content")).resolve("a.md");
        Files.write(notes, "---\ntitle: 熵\n---\n\n神经网络的激活函数\n".getBytes("GBK"));
        Path chart = root.resolve("chart.png");

        assertThat(result(1, "check", "-s", root.resolve("gbk").toString())).contains("GBK");
        run("chart", "activation:gelu", "-o", chart.toString());
        assertThat(chart).isNotEmptyFile();
        assertThat(run("activations", "relu", "--json")).contains("\"name\"");
    }

    @Test
    void hasTheModulesThatItsJarsNeed() throws IOException {
        StringWriter found = new StringWriter();
        List<String> jars = new ArrayList<>(List.of("--print-module-deps"));
        jars.addAll(List.of("--ignore-missing-deps", "--multi-release", "17", "--class-path"));
        jars.add(release.resolve("lib") + "/*");
        jars.add(release.resolve("cahier.jar").toString());
        PrintWriter out = new PrintWriter(found);
        int code =
                ToolProvider.findFirst("jdeps")
                        .orElseThrow()
                        .run(out, out, jars.toArray(String[]::new));

        assertThat(code).isZero();
        String modules =
                Files.readAllLines(release.resolve("runtime/release")).stream()
                        .filter(line -> line.startsWith("MODULES="))
                        .findFirst()
                        .orElseThrow();
        List<String> needed =
                Arrays.asList(found.toString().strip().replaceAll("(?s).*\\n", "").split(","));
        assertThat(needed).contains("java.desktop");
        assertThat(List.of(modules.replaceAll("MODULES=|\"", "").split(" "))).containsAll(needed);
    }

    @Test
    void holdsLicencesAndManualPages() throws IOException {
        assertThat(release.resolve("LICENSE")).content().contains("Apache License");
        assertThat(release.resolve("licences/THIRD-PARTY.txt"))
                .content()
                .contains("picocli", "FreeMarker", "javet", "flexmark");
        assertThat(release.resolve("runtime/legal/java.base/LICENSE")).isNotEmptyFile();
        try (Stream<Path> pages = Files.list(release.resolve("man/man1"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .contains("cahier.1", "cahier-build.1", "cahier-new-note.1");
        }
        assertThat(release.resolve("man/man1/cahier-build.1"))
                .content()
                .contains(".TH \"CAHIER\\-BUILD\" \"1\"", "\\-\\-strict", "\\-\\-base\\-url");
    }

    /** No licence that asks for more than the others do is among them unnoticed. */
    @Test
    void namesALicenceOfEachJar() throws IOException {
        List<String> lines =
                Files.readAllLines(release.resolve("licences/THIRD-PARTY.txt")).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("("))
                        .toList();
        List<String> jars = List.copyOf(contents(release.resolve("lib")).keySet());

        assertThat(jars).hasSizeGreaterThan(20);
        for (String jar : jars.stream().filter(name -> name.endsWith(".jar")).toList()) {
            assertThat(lines).as(jar).anySatisfy(line -> assertThat(jarOf(line)).isEqualTo(jar));
        }
        assertThat(lines)
                .allMatch(line -> PERMISSIVE.matcher(line).find() || line.startsWith(SHARE_ALIKE));
    }

    /** The text of each licence is in the jar, in the list of texts, or is that of Cahier. */
    @Test
    void holdsTheTextOfEachLicence() throws IOException {
        List<String> lines = Files.readAllLines(release.resolve("licences/THIRD-PARTY.txt"));
        List<String> texts = Files.readAllLines(release.resolve("licences/LIBRARIES.txt"));
        assertThat(release.resolve("LICENSE")).content().contains("Apache License", "Version 2.0");
        for (String jar : contents(release.resolve("lib")).keySet()) {
            if (jar.endsWith(".jar") && !holdsALicence(release.resolve("lib").resolve(jar))) {
                boolean beside =
                        texts.stream()
                                .filter(line -> line.matches("[a-z0-9-]+: .*"))
                                .anyMatch(line -> jar.startsWith(line.replaceAll(": .*", "")));
                boolean apache =
                        lines.stream()
                                .filter(line -> jarOf(line.strip()).equals(jar))
                                .anyMatch(line -> line.contains("Apache"));
                assertThat(beside || apache).as("the text of the licence of " + jar).isTrue();
            }
        }
    }

    private static boolean holdsALicence(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .anyMatch(e -> e.getName().matches("(?i)(?:.*/)?licen[cs]e(?:\\.(?:txt|md))?"));
        }
    }

    /**
     * Returns the name of the jar in a line that ends in {@code (group:artifact:version - url)}.
     */
    private static String jarOf(String line) {
        String[] coordinates =
                line.replaceFirst("^.*\\(([^()\\s]+:[^()\\s]+:[^()\\s]+) - .*$", "$1").split(":");
        return coordinates.length < 3 ? "" : coordinates[1] + "-" + coordinates[2] + ".jar";
    }

    /** The bill of materials lists what the release contains, and nothing that only tests need. */
    @Test
    void hasABillOfMaterials() throws IOException {
        Path zip = Path.of(System.getProperty("dist.zip"));
        String bill =
                Files.readString(
                        zip.resolveSibling(
                                zip.getFileName().toString().replaceAll("zip$", "cdx.json")));

        assertThat(bill).contains("\"CycloneDX\"", "pkg:maven/info.picocli/picocli@", "SHA-256");
        assertThat(bill).doesNotContain("assertj", "junit", "picocli-codegen");
        for (String jar : contents(release.resolve("lib")).keySet()) {
            if (jar.endsWith(".jar")) {
                assertThat(bill).contains(jar.replaceFirst("-\\d.*", "") + "@");
            }
        }
    }

    /** Only this platform's V8, and nothing that only tests need. */
    @Test
    void holdsNothingElse() throws IOException {
        List<String> jars = List.copyOf(contents(release.resolve("lib")).keySet());

        assertThat(jars.stream().filter(jar -> jar.contains("javet-v8-"))).hasSize(1);
        assertThat(jars).noneMatch(jar -> jar.contains("junit") || jar.contains("codegen"));
    }

    private static Path copyOfTheOwnSite(String name) throws IOException {
        Path copy = Files.createDirectories(root.resolve(name));
        Files.copy(Path.of("cahier.yaml"), copy.resolve("cahier.yaml"));
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    private static String launcherOfTheSources(Path folder) throws Exception {
        Path launcher = Path.of(launcherName()).toAbsolutePath();
        Path out = root.resolve("launcher.log");
        Process process =
                new ProcessBuilder(launcher.toString(), "build", "-s", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }

    private static String launcherName() {
        return OS.WINDOWS.isCurrentOs() ? "cahier.cmd" : "cahier";
    }

    private static String run(String... arguments) throws Exception {
        return result(0, arguments);
    }

    /**
     * Runs the release where nothing can be written but the folder of the release and of the site.
     */
    private static String result(int code, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(release.resolve(launcherName()).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(site.toFile());
        Map<String, String> environment = builder.environment();
        if (OS.WINDOWS.isCurrentOs()) {
            environment.remove("JAVA_HOME");
        } else {
            Path nowhere = release.resolve("LICENSE").resolve("home");
            environment.clear();
            environment.put("PATH", root.resolve("tools").toString());
            environment.put("HOME", nowhere.toString());
            environment.put("XDG_CACHE_HOME", nowhere.toString());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n");
        assertThat(process.waitFor()).as(output).isEqualTo(code);
        return output;
    }

    /** Unpacks a zip as people do who keep modes. */
    private static void unzip(Path zip, Path target) throws IOException {
        boolean modes = !OS.WINDOWS.isCurrentOs();
        Map<String, Object> options = modes ? Map.of("enablePosixFileAttributes", true) : Map.of();
        URI uri = URI.create("jar:" + zip.toUri());
        try (FileSystem packed = FileSystems.newFileSystem(uri, options);
                Stream<Path> entries = Files.walk(packed.getPath("/"))) {
            for (Path entry : entries.toList()) {
                Path copy = target.resolve(entry.toString().substring(1));
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(copy);
                    continue;
                }
                Files.copy(entry, copy);
                if (modes) {
                    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(entry);
                    Files.setPosixFilePermissions(copy, permissions);
                }
            }
        }
    }

    private static List<String> differences(Path expected, Path actual) throws IOException {
        Map<String, byte[]> wanted = contents(expected);
        Map<String, byte[]> found = contents(actual);
        assertThat(wanted).hasSizeGreaterThan(50);
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        return wanted.keySet().stream()
                .filter(file -> !Arrays.equals(wanted.get(file), found.get(file)))
                .toList();
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> contents.put(folder.relativize(file).toString(), bytes(file)));
        }
        return contents;
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
