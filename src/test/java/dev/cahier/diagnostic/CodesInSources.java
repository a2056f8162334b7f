package dev.cahier.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes of all diagnostics, found in the sources of Cahier: each call that makes a diagnostic
 * has a code in quotes or a constant. Where it is given neither, the test has to know where the
 * codes come from.
 *
 * @param severities the severities of each code, empty for a code that is passed on
 */
record CodesInSources(Map<String, Set<String>> severities) {

    private static final Path MAIN = Path.of("src/main/java");

    private static final Pattern CALL =
            Pattern.compile("Diagnostic\\.(error|warning|note)\\(|new Diagnostic\\(");

    /** A comment, or a string that may look as if it held one. */
    private static final Pattern COMMENT =
            Pattern.compile(
                    "(?<string>\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+')"
                            + "|/\\*.*?\\*/|//[^\\n]*",
                    Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)*)\"");

    private static final Pattern CONSTANT = Pattern.compile("(?:(\\w+)\\.)?([A-Z][A-Z_]*)");

    /** Files that are given codes, and the calls that give them. */
    private static final Map<String, String> GIVEN =
            Map.of(
                    "ChartFigures", "(?:ChartProblem\\.of|new ChartProblem|problem)",
                    "PlotFigures", "(?:(?<=\\s|problems\\.)add|new PlotRemark)",
                    "DataReader", "new DataReader",
                    "DataValues", "new DataValues",
                    "LinkProblems", "return missing",
                    "FunctionIntake", "report",
                    "PublishProblems", "problem",
                    "Failures", "problem");

    /** Arguments before a code. */
    private static final Pattern BEFORE_CODE = Pattern.compile("Severity\\.[A-Z]+|true|false");

    /** Files that pass on the codes of other diagnostics. */
    private static final Set<String> COPYING =
            Set.of("Diagnostic", "DataSyntaxException", "FenceText", "KeptReport", "RepairDigest");

    /** Makes codes of the name of a folder. */
    private static final String WALK = "FolderWalk";

    private static final List<String> FOLDERS =
            List.of("content", "static", "templates", "extensions");

    static CodesInSources read() {
        return new Reader(sources()).read();
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(
                        name,
                        COMMENT.matcher(Files.readString(file)).replaceAll("${string}"),
                        (one, other) -> one + other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** Reads the sources, by the names of their classes. */
    private static final class Reader {

        private final Map<String, String> sources;
        private final Map<String, Set<String>> codes = new TreeMap<>();

        Reader(Map<String, String> sources) {
            this.sources = sources;
        }

        CodesInSources read() {
            sources.forEach(this::calls);
            new TreeSet<>(GIVEN.values()).forEach(this::given);
            FOLDERS.forEach(folder -> List.of("-link", "-file").forEach(k -> add(folder + k)));
            return new CodesInSources(codes);
        }

        private void calls(String name, String source) {
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                List<String> arguments = arguments(source, call.end());
                boolean factory = call.group(1) != null;
                String code = arguments.get(factory ? 0 : 1);
                String severity = factory ? call.group(1) : severity(arguments.get(0));
                List<String> found = codes(name, code);
                if (found.isEmpty()
                        && !GIVEN.containsKey(name)
                        && !COPYING.contains(name)
                        && !name.equals(WALK)) {
                    throw new AssertionError(
                            name + " makes a diagnostic of the code " + code + " from elsewhere");
                }
                found.forEach(each -> add(each).add(severity));
            }
        }

        private static String severity(String argument) {
            return argument.replace("Severity.", "").toLowerCase(Locale.ROOT);
        }

        private List<String> codes(String name, String argument) {
            Matcher constant = CONSTANT.matcher(argument);
            if (constant.matches()) {
                String owner = constant.group(1) == null ? name : constant.group(1);
                return literals("String\\s+" + constant.group(2) + "\\s*=\\s*", sources.get(owner));
            }
            return argument.contains("+") ? List.of() : literals("", argument);
        }

        private void given(String method) {
            for (String source : sources.values()) {
                Matcher call = Pattern.compile(method + "\\(").matcher(source);
                while (call.find()) {
                    arguments(source, call.end()).stream()
                            .filter(argument -> !BEFORE_CODE.matcher(argument).matches())
                            .limit(1)
                            .flatMap(argument -> literals("", argument).stream())
                            .filter(code -> code.contains("-") || method.equals("problem"))
                            .forEach(this::add);
                }
            }
        }

        private Set<String> add(String code) {
            return codes.computeIfAbsent(code, c -> new TreeSet<>());
        }

        private static List<String> literals(String before, String source) {
            List<String> found = new ArrayList<>();
            Matcher literal = Pattern.compile(before + LITERAL).matcher(source);
            while (literal.find()) {
                found.add(literal.group(1));
            }
            return found;
        }

        /** Returns the arguments of a call that begin at an index. */
        private static List<String> arguments(String source, int start) {
            List<String> arguments = new ArrayList<>();
            StringBuilder argument = new StringBuilder();
            int depth = 0;
            for (int i = start; depth >= 0; i++) {
                char c = source.charAt(i);
                int end = c == '"' ? endOfLiteral(source, i) : i + 1;
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                if (depth < 0 || depth == 0 && c == ',') {
                    arguments.add(argument.toString().strip());
                    argument.setLength(0);
                } else {
                    argument.append(source, i, end);
                }
                i = end - 1;
            }
            return arguments;
        }

        private static int endOfLiteral(String source, int start) {
            int end = start + 1;
            while (source.charAt(end) != '"') {
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            return end + 1;
        }
    }
}
