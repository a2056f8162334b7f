package dev.cahier.expression;

import dev.cahier.activation.Interval;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.expression.PlotProgram.LocatedText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings of a plot and puts it together; for one use by one thread. */
final class SettingsReader {

    private static final Set<String> KNOWN =
            new TreeSet<>(
                    List.of(
                            "caption",
                            "claims",
                            "derivative",
                            "domain",
                            "range",
                            "show",
                            "slider",
                            "values"));
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");
    private static final Pattern ITEM = Pattern.compile("[^\\s,\\[\\]\uff0c]+");

    private final String text;
    private final Definitions definitions;
    private final Problems problems;
    private final Map<String, Entry> settings = new LinkedHashMap<>();

    SettingsReader(String text, Definitions definitions, Problems problems) {
        this.text = text;
        this.definitions = definitions;
        this.problems = problems;
    }

    /** Returns the plot; meaningful if there are no problems. */
    PlotProgram read(List<Entry> entries) {
        entries.stream().filter(e -> e.kind() == Entry.Kind.SETTING).forEach(this::collect);
        IntervalReader intervals = new IntervalReader(text, definitions, problems);
        Optional<IntervalReader.Ends> domain = setting("domain").flatMap(intervals::read);
        Optional<IntervalReader.Ends> range = setting("range").flatMap(intervals::read);
        Interval view = domain.map(IntervalReader.Ends::interval).orElse(PlotProgram.USUAL_DOMAIN);
        List<ExpressionFunction> shown = shown();
        Optional<SliderReader.Read> slider =
                setting("slider")
                        .flatMap(
                                s ->
                                        new SliderReader(text, definitions, problems)
                                                .read(s, entries, shown));
        return new PlotProgram(
                shown,
                view,
                range.map(IntervalReader.Ends::interval),
                setting("derivative").map(this::truth).orElse(false),
                setting("values").map(this::truth),
                slider.map(SliderReader.Read::slider),
                definitions.formula(
                        shown.stream().map(ExpressionFunction::name).toList(),
                        domain.map(IntervalReader.Ends::written).orElse(List.of()),
                        slider.map(SliderReader.Read::varied)),
                problems.isEmpty() ? remarks(shown, view) : List.of(),
                setting("caption").map(this::caption),
                setting("claims").map(e -> located(e.body().of(text), e)));
    }

    private List<PlotRemark> remarks(List<ExpressionFunction> shown, Interval view) {
        return shown.stream()
                .flatMap(f -> MissingValues.of(f, view, definitions.offset(f.name())).stream())
                .distinct()
                .sorted(Comparator.comparingInt(PlotRemark::offset))
                .toList();
    }

    private void collect(Entry entry) {
        if (!KNOWN.contains(entry.name())) {
            problems.add(
                    "plot-unknown",
                    "Unknown key '" + entry.name() + "'",
                    Optional.of(
                            DidYouMean.among(KNOWN, entry.name())
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("known are " + String.join(", ", KNOWN))),
                    entry.offset());
        } else if (settings.putIfAbsent(entry.name(), entry) != null) {
            problems.syntax("'" + entry.name() + "' is given twice", entry.offset());
        }
    }

    private Optional<Entry> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    private boolean truth(Entry setting) {
        String value = withoutComment(setting);
        if (!value.equals("true") && !value.equals("false")) {
            problems.syntax(
                    setting.name() + " must be true or false, not '" + value + "'",
                    setting.body().start());
        }
        return value.equals("true");
    }

    private LocatedText caption(Entry setting) {
        String value = setting.body().of(text);
        char quote = value.isEmpty() ? ' ' : value.charAt(0);
        int end = value.lastIndexOf(quote);
        boolean quoted = (quote == '"' || quote == '\'') && end > 0;
        return quoted
                ? new LocatedText(value.substring(1, end), setting.body().start() + 1)
                : located(withoutComment(setting), setting);
    }

    private String withoutComment(Entry setting) {
        return COMMENT.matcher(setting.body().of(text)).replaceFirst("").strip();
    }

    private static LocatedText located(String value, Entry setting) {
        return new LocatedText(value, setting.body().start());
    }

    private List<ExpressionFunction> shown() {
        List<ExpressionFunction> all = definitions.functions();
        List<ExpressionFunction> shown = setting("show").map(s -> named(s, all)).orElse(all);
        if (shown.isEmpty() && problems.isEmpty()) {
            problems.syntax("No function is defined", "write f(x) = sin(x)", 0);
        }
        if (shown.size() > Limits.CURVES) {
            problems.limit(
                    shown.size()
                            + " functions in one plot, at most "
                            + Limits.CURVES
                            + " can be told apart",
                    setting("show").map(Entry::offset).orElse(0));
        }
        return shown;
    }

    private List<ExpressionFunction> named(Entry setting, List<ExpressionFunction> all) {
        Map<String, ExpressionFunction> found = new LinkedHashMap<>();
        Matcher items = ITEM.matcher(text).region(setting.body().start(), setting.body().end());
        while (items.find() && !items.group().startsWith("#")) {
            String name = items.group().replaceFirst("\\(.*", "");
            Optional<ExpressionFunction> function =
                    all.stream().filter(f -> f.name().equals(name)).findFirst();
            function.ifPresent(f -> found.put(name, f));
            if (function.isEmpty()) {
                problems.add(
                        "plot-unknown",
                        "No function '" + name + "' is defined here",
                        Optional.empty(),
                        items.start());
            }
        }
        return found.isEmpty() ? all : List.copyOf(found.values());
    }
}
