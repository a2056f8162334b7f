package dev.cahier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the launcher of Unix with a Java that prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final String ALL_COMPILERS = "-XX:TieredStopAtLevel=4";

    /** The number of notes from which on the launcher calls a site large. */
    private static final int LARGE = 5000;

    @TempDir static Path root;
    private Path folder;
    private Path site;
    private String options = "";
    private Map<String, String> environment = Map.of();

    @BeforeAll
    static void writesTheNotesOfALargeSite() throws IOException {
        Files.createDirectory(root.resolve("large"));
        for (int note = 1; note <= LARGE; note++) {
            Files.createFile(root.resolve("large/" + note + ".md"));
        }
    }

    @BeforeEach
    void installsTheLauncherWithAJarThatIsUpToDate() throws IOException {
        folder = Files.createTempDirectory(root, "test");
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(Path.of("cahier"), home.resolve("cahier"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/cahier.jar"), "");
        Files.writeString(home.resolve("target/cahier.sources"), "pom.xml\n");
        Path java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        release("17.0.15");
        site = Files.createDirectories(folder.resolve("my site"));
    }

    @Test
    void leavesTheOptimisingCompilerOutOfSmallBuilds() throws Exception {
        Files.writeString(Files.createDirectory(site.resolve("content")).resolve("a.md"), "");

        assertThat(run("build")).contains(ONE_COMPILER).doesNotContain(ALL_COMPILERS);
    }

    @Test
    void usesAllCompilersForTheFirstBuildOfALargeSite() throws Exception {
        makeTheSiteLarge();

        assertThat(run("build")).contains(ALL_COMPILERS);
    }

    @Test
    void leavesTheOptimisingCompilerOutWhereAnEarlierBuildIsKept() throws Exception {
        makeTheSiteLarge();
        Files.createDirectory(site.resolve(".cahier"));

        assertThat(run("build")).contains(ONE_COMPILER);
        assertThat(run("build", "--clean")).contains(ALL_COMPILERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-s|my site", "--source|my site", "--source=my site", "-smy site"})
    void findsTheSiteInTheArguments(String arguments) throws Exception {
        makeTheSiteLarge();

        List<String> command = new ArrayList<>(List.of("build"));
        command.addAll(List.of(arguments.split("\\|")));
        assertThat(runIn(folder, command))
                .contains(ALL_COMPILERS)
                .endsWith(command.toArray(String[]::new));
    }

    @Test
    void givesOptionsOfTheUserTheLastWord() throws Exception {
        options = ALL_COMPILERS + " -XX:+UseParallelGC";

        List<String> arguments = run("build");

        assertThat(arguments.lastIndexOf(ALL_COMPILERS))
                .isGreaterThan(arguments.indexOf(ONE_COMPILER));
        assertThat(arguments).contains("-XX:+UseParallelGC").doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void passesArgumentsOnAsTheyAre() throws Exception {
        assertThat(run("new", "note", "激活 函数", "*", "a'b\"$c"))
                .endsWith("new", "note", "激活 函数", "*", "a'b\"$c");
    }

    @Test
    void saysWhetherSomebodyWatches() throws Exception {
        assertThat(run("build"))
                .contains("-Dcahier.stderr.terminal=false", "-Dcahier.stdin.terminal=false")
                .noneMatch(argument -> argument.startsWith("-Dcahier.stderr.columns"));
    }

    @Test
    void usesTheRuntimeOfARelease() throws Exception {
        Path home = folder.resolve("home");
        Files.delete(home.resolve("pom.xml"));
        Files.delete(home.resolve("target/cahier.jar"));
        Files.createDirectory(home.resolve("lib"));
        Files.move(folder.resolve("jdk"), home.resolve("runtime"));

        String archive = home.toRealPath().resolve("lib/cahier-").toString();
        String jar = home.toRealPath().resolve("cahier.jar").toString();
        assertThat(run("build"))
                .anyMatch(argument -> argument.startsWith("-XX:ArchiveClassesAtExit=" + archive))
                .containsSubsequence("-jar", jar, "build");
    }

    /** An archive serves the JDK that has written it. */
    @Test
    void keepsAnArchiveOfClassesForEachJava() throws Exception {
        Path target = folder.resolve("home").toRealPath().resolve("target");
        for (String version : List.of("17.0.15", "25")) {
            release(version);
            assertThat(run("check")).contains("-Xshare:auto").noneMatch(a -> a.endsWith(".jsa"));
            String told =
                    run("build").stream()
                            .filter(a -> a.startsWith("-XX:ArchiveClassesAtExit="))
                            .findFirst()
                            .orElseThrow();
            Path archive = Path.of(told.substring(told.indexOf('=') + 1));
            assertThat(archive).hasParentRaw(target);
            assertThat(archive.getFileName().toString())
                    .startsWith("cahier-")
                    .endsWith("-" + version + ".jsa");

            Files.createFile(archive);

            for (String command : List.of("build", "check")) {
                assertThat(run(command))
                        .contains("-XX:SharedArchiveFile=" + archive)
                        .noneMatch(a -> a.startsWith("-XX:ArchiveClassesAtExit"));
            }
        }
    }

    /** Containers name locales that are not installed. */
    @Test
    void setsALocaleInWhichNamesCanBeChinese() throws Exception {
        Files.writeString(
                folder.resolve("jdk/bin/java"), "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\necho end\n");
        for (String locale : List.of("xx_YY.UTF-8", "C", "POSIX")) {
            environment = Map.of("LC_ALL", locale);
            assertThat(run("build")).contains("LC_ALL=C.UTF-8");
        }
        environment = Map.of("LC_ALL", "C.UTF-8");
        assertThat(run("build")).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        release("11.0.2");

        assertThat(runIn(site, List.of("build")))
                .singleElement()
                .asString()
                .startsWith("cahier: Cahier needs Java 17 or newer, but ")
                .endsWith(" is Java 11.0.2.");
    }

    private void release(String version) throws IOException {
        Files.writeString(
                folder.resolve("jdk/release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    }

    private void makeTheSiteLarge() throws IOException {
        Files.createSymbolicLink(site.resolve("content"), root.resolve("large"));
    }

    private List<String> run(String... arguments) throws Exception {
        return runIn(site, List.of(arguments));
    }

    private List<String> runIn(Path current, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(folder.resolve("home/cahier").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(current.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("CAHIER_JAVA_OPTS", options);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertThat(process.waitFor()).isEqualTo(lines.size() == 1 ? 2 : 0);
        return lines;
    }
}
