package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads macros as KaTeX and MathJax have them in their configuration: {@code R: \mathbb{R}}, or
 * {@code norm: ["\\lVert #1 \\rVert", 1]} with the number of arguments, and behind that the first
 * argument where it may be left out. The backslash before the name may be left out.
 */
public final class MacroReader {

    private static final String CODE = "math-macro";

    private static final Pattern NAME = Pattern.compile("\\\\?[A-Za-z@]+|\\\\[^A-Za-z@\\s]");

    private static final int MOST_ARGUMENTS = 9;

    private final DataValues values;
    private final List<MathMacro> macros = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** Declares a key whose value is macros. */
    public static Key key(String name, String meaning) {
        return Key.of(
                        name,
                        new ValueType.Named("names of commands", ValueType.TEXTS),
                        meaning + " A list has the TeX and the number of its arguments.")
                .withExample(name + ": {R: '\\mathbb{R}', norm: ['\\lVert #1 \\rVert', 1]}");
    }

    private MacroReader(DataValues values) {
        this.values = values;
    }

    /**
     * Returns the macros of a key's value, in the order written; what is wrong with one is reported
     * and leaves it out.
     */
    public static List<MathMacro> read(DataEntry entry, DataValues values) {
        MacroReader reader = new MacroReader(values);
        if (entry.value() instanceof DataMap map) {
            map.entries().forEach(reader::add);
        } else if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "names of commands with their TeX");
        }
        return reader.macros;
    }

    private void add(DataEntry entry) {
        if (!NAME.matcher(entry.key()).matches()) {
            report(
                    entry.keyLocation(),
                    "'" + entry.key() + "' cannot be the name of a macro",
                    "names of commands have letters only, such as R or norm");
            return;
        }
        String name = entry.key().startsWith("\\") ? entry.key() : "\\" + entry.key();
        if (!names.add(name)) {
            report(
                    entry.keyLocation(),
                    "the macro " + name + " is defined twice",
                    "the name is the same with and without its backslash");
            return;
        }
        List<DataNode> parts =
                entry.value() instanceof DataList list ? list.items() : List.of(entry.value());
        if (parts.isEmpty() || parts.size() > 3 || !parts.stream().allMatch(MacroReader::isText)) {
            values.reportType(entry.key(), entry.value(), "TeX, or [TeX, number of arguments]");
            return;
        }
        read(name, parts.stream().map(DataScalar.class::cast).toList());
    }

    private static boolean isText(DataNode node) {
        return node instanceof DataScalar && !DataScalar.isEmpty(node);
    }

    private void read(String name, List<DataScalar> parts) {
        String body = MacroText.stripped(parts.get(0).text());
        SourceLocation place = parts.get(0).location();
        int used = MacroText.highestArgument(body);
        Optional<Integer> declared =
                parts.size() > 1 ? count(name, parts.get(1)) : Optional.of(used);
        if (declared.isEmpty() || !isSound(name, parts.get(0), declared.get())) {
            return;
        }
        Optional<String> optional =
                parts.size() > 2
                        ? Optional.of(MacroText.stripped(parts.get(2).text()))
                        : Optional.empty();
        if (optional.isPresent() && (declared.get() == 0 || !isSound(name, parts.get(2), 0))) {
            if (declared.get() == 0) {
                report(place, name + " has no optional argument", "");
            }
            return;
        }
        macros.add(new MathMacro(name, declared.get(), optional, body, place));
    }

    private Optional<Integer> count(String name, DataScalar number) {
        String text = number.text().strip();
        if (text.matches("[0-" + MOST_ARGUMENTS + "]")) {
            return Optional.of(Integer.parseInt(text));
        }
        report(
                number.location(),
                "the number of arguments of "
                        + name
                        + " must be 0 to "
                        + MOST_ARGUMENTS
                        + ", not "
                        + number.description(),
                "");
        return Optional.empty();
    }

    private boolean isSound(String name, DataScalar written, int arguments) {
        String body = MacroText.stripped(written.text());
        SourceLocation place = written.location();
        if (written.doubtfulEscape().isPresent()) {
            values.report(written.doubtfulEscape().get());
            return false;
        }
        Optional<String> braces = MacroText.wrongBraces(body);
        if (braces.isPresent()) {
            report(place, "the macro " + name + " has " + braces.get(), "");
            return false;
        }
        int used = MacroText.highestArgument(body);
        int missing = MacroText.missingArgument(body);
        if (used > arguments) {
            report(
                    place,
                    "the macro " + name + " uses #" + used + " and has " + count(arguments),
                    "");
        } else if (arguments == used && missing > 0) {
            report(place, "the macro " + name + " uses #" + used + " and not #" + missing, "");
        }
        return used <= arguments && (arguments != used || missing == 0);
    }

    private static String count(int arguments) {
        return switch (arguments) {
            case 0 -> "no arguments";
            case 1 -> "one argument";
            default -> arguments + " arguments";
        };
    }

    private void report(SourceLocation place, String message, String hint) {
        values.report(
                Diagnostic.error(CODE, place, message)
                        .withHint(hint.isEmpty() ? Optional.empty() : Optional.of(hint)));
    }
}
