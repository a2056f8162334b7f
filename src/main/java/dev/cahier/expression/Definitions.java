package dev.cahier.expression;

import dev.cahier.activation.Activations;
import dev.cahier.expression.Entry.Kind;
import dev.cahier.expression.Expression.Value;
import dev.cahier.expression.Expression.Variable;
import dev.cahier.tex.TexMacros;
import dev.cahier.tex.TexParser;
import dev.cahier.tex.TexSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The functions and parameters of a plot, each read after those that it uses; for one use by one
 * thread.
 */
final class Definitions {

    private static final Value NOTHING = Value.exact(Double.NaN);

    /** How many digits a description shows of a value that nobody wrote. */
    private static final MathContext WRITTEN = new MathContext(6);

    private static final Pattern COMMENT = Pattern.compile("#[^\n]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final TexMacros macros;
    private final BuiltInFunctions builtIns = new BuiltInFunctions();
    private final Activations activations;
    private final Problems problems;
    private final Map<String, Double> replaced;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Token>> tokens = new HashMap<>();
    private final Map<String, Expression> parameters = new HashMap<>();
    private final Map<String, Scope.Callable> functions = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> finished = new HashSet<>();

    Definitions(String text, TexMacros macros, Activations activations, Problems problems) {
        this(text, macros, activations, problems, Map.of());
    }

    /**
     * Creates definitions that differ from the author's.
     *
     * @param replaced parameters that have another value, by their names
     */
    private Definitions(
            String text,
            TexMacros macros,
            Activations activations,
            Problems problems,
            Map<String, Double> replaced) {
        this.text = text;
        this.macros = macros;
        this.activations = activations;
        this.problems = problems;
        this.replaced = Map.copyOf(replaced);
    }

    /** Returns the same definitions with another value of a parameter, not yet read. */
    Definitions with(String parameter, double value, Problems others) {
        return new Definitions(text, macros, activations, others, Map.of(parameter, value));
    }

    /** Reads all definitions among some entries. */
    void readAll(List<Entry> all) {
        all.stream().filter(entry -> entry.kind() != Kind.SETTING).forEach(this::declare);
        Map<String, List<Token>> tex =
                new TexEntries(text, macros, activations, problems).read(entries.values());
        for (Entry entry : entries.values()) {
            if (entry.tex() && tex.containsKey(entry.name())) {
                tokens.put(entry.name(), tex.get(entry.name()));
            } else if (entry.tex()) {
                tokens.put(entry.name(), List.of());
                unreadable.add(entry.name());
            }
        }
        List.copyOf(entries.values()).forEach(this::read);
    }

    /** Returns the functions in the author's order. */
    List<ExpressionFunction> functions() {
        PlotFormula formula = formula(List.of(), List.of());
        List<ExpressionFunction> result = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (isFunction(entry)) {
                Expression body = functions.get(entry.name()).body();
                result.add(
                        new ExpressionFunction(
                                entry.name(),
                                label(entry),
                                body,
                                formula.text(entry.name()),
                                parameters));
            }
        }
        return result;
    }

    /** Returns the formulas of a plot that shows some functions on a domain. */
    PlotFormula formula(List<String> shown, List<Expression> domain) {
        return formula(shown, domain, Optional.empty());
    }

    /**
     * Returns the formulas of a plot that shows some functions on a domain.
     *
     * @param slider the parameter that readers vary, if any
     */
    PlotFormula formula(
            List<String> shown, List<Expression> domain, Optional<PlotFormula.Varied> slider) {
        List<PlotFormula.Definition> all = new ArrayList<>();
        for (Entry entry : entries.values()) {
            boolean function = isFunction(entry);
            Expression body =
                    function ? functions.get(entry.name()).body() : parameters.get(entry.name());
            String written =
                    replaced.containsKey(entry.name())
                            ? plain(replaced.get(entry.name()))
                            : entry.tex()
                                    ? TokenText.of(tokens.get(entry.name()))
                                    : COMMENT.matcher(entry.body().of(text)).replaceAll("");
            all.add(
                    new PlotFormula.Definition(
                            entry.name(),
                            function ? variable(entry) : "",
                            label(entry),
                            body,
                            SPACE.matcher(written).replaceAll(" ").strip(),
                            Optional.of(entry).filter(Entry::tex).map(this::tex)));
        }
        return new PlotFormula(all, shown, domain, slider);
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(WRITTEN).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private String tex(Entry entry) {
        String written = expanded(entry.head()) + " " + expanded(entry.body());
        return SPACE.matcher(written).replaceAll(" ");
    }

    private String expanded(Span part) {
        return TexParser.expanded(text, new TexSpan(part.start(), part.end()), macros);
    }

    private static String label(Entry entry) {
        return entry.variable().isEmpty()
                ? entry.name()
                : entry.name() + "(" + entry.variable() + ")";
    }

    /** Returns where a function is defined. */
    int offset(String function) {
        return entries.get(function).offset();
    }

    /** Returns the value of a parameter if there is one of that name. */
    Optional<Double> parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .filter(Value.class::isInstance)
                .map(value -> ((Value) value).number());
    }

    /** Returns the names of all parameters. */
    Set<String> parameterNames() {
        return parameters.keySet();
    }

    /** Reads an expression that uses the parameters, such as an end of a domain. */
    ExpressionParser parser(TokenCursor cursor) {
        return parser(cursor, Optional.empty());
    }

    private ExpressionParser parser(TokenCursor cursor, Optional<String> variable) {
        Scope scope = new Known(variable);
        return new ExpressionParser(
                cursor, new NameResolver(scope, builtIns, activations, problems));
    }

    private void declare(Entry entry) {
        boolean reserved =
                ExpressionParser.WORDS.contains(entry.name())
                        || entry.kind() == Kind.PARAMETER && entry.name().equals("x");
        if (reserved) {
            problems.syntax(
                    "'" + entry.name() + "' cannot be defined",
                    entry.name().equals("x") ? "x is the variable" : "choose another name",
                    entry.offset());
        } else if (entries.size() == Limits.DEFINITIONS) {
            problems.limit("More than " + Limits.DEFINITIONS + " definitions", entry.offset());
        } else if (entries.putIfAbsent(entry.name(), entry) != null) {
            problems.syntax("'" + entry.name() + "' is defined twice", entry.offset());
        } else if (!entry.tex()) {
            int before = problems.count();
            tokens.put(entry.name(), Tokenizer.tokens(text, entry.body(), problems));
            if (problems.count() > before) {
                unreadable.add(entry.name());
            }
        }
    }

    private void read(Entry entry) {
        if (finished.contains(entry.name())) {
            return;
        }
        if (!begun.add(entry.name())) {
            problems.syntax("'" + entry.name() + "' is defined by itself", entry.offset());
            finish(entry, NOTHING);
            return;
        }
        for (Token token : tokens.get(entry.name())) {
            Entry used = entries.get(token.text());
            boolean hidden = token.text().equals(variable(entry));
            if (token.kind() == Token.Kind.NAME && used != null && !hidden) {
                read(used);
            }
        }
        if (!finished.contains(entry.name())) {
            finish(entry, parsed(entry));
        }
    }

    private Expression parsed(Entry entry) {
        if (unreadable.contains(entry.name())) {
            return NOTHING;
        }
        TokenCursor cursor = new TokenCursor(tokens.get(entry.name()), problems);
        Optional<Token> misplaced =
                isFunction(entry) ? Optional.empty() : firstVariable(entry.name());
        if (misplaced.isPresent()) {
            problems.syntax(
                    "The parameter '" + entry.name() + "' cannot depend on x",
                    "write " + entry.name() + "(x) = ... to define a function",
                    misplaced.get().start());
            return NOTHING;
        }
        Expression body =
                parser(cursor, Optional.of(variable(entry)).filter(v -> !v.isEmpty())).parseAll();
        if (body.cost() > Limits.COST) {
            problems.limit(
                    "'" + entry.name() + "' takes more than " + Limits.COST + " steps",
                    entry.offset());
            return NOTHING;
        }
        if (body.height() > Limits.HEIGHT) {
            problems.limit(
                    String.format(
                            Locale.ROOT,
                            "'%s' has more than %d steps inside one another (a sum counts its terms)",
                            entry.name(),
                            Limits.HEIGHT),
                    entry.offset());
            return NOTHING;
        }
        return body;
    }

    private Optional<Token> firstVariable(String name) {
        return entries.containsKey("x")
                ? Optional.empty()
                : tokens.get(name).stream().filter(t -> t.isWord("x")).findFirst();
    }

    private void finish(Entry entry, Expression body) {
        finished.add(entry.name());
        if (isFunction(entry)) {
            functions.put(entry.name(), new Scope.Callable(body, body.cost()));
        } else {
            Double other = replaced.get(entry.name());
            parameters.put(entry.name(), other == null ? body : Value.exact(other));
        }
    }

    /** Returns whether an entry defines a function; {@code y = ...} does, of x. */
    private static boolean isFunction(Entry entry) {
        return entry.kind() == Kind.FUNCTION || entry.name().equals("y");
    }

    private static String variable(Entry entry) {
        return isFunction(entry) && entry.variable().isEmpty() ? "x" : entry.variable();
    }

    /**
     * The names that a definition can use.
     *
     * @param variable the variable of the function that is defined
     */
    private final class Known implements Scope {

        private final Optional<String> variable;

        private Known(Optional<String> variable) {
            this.variable = variable;
        }

        @Override
        public Optional<Expression> value(String name) {
            return variable.filter(name::equals).isPresent()
                    ? Optional.of(new Variable())
                    : Optional.ofNullable(parameters.get(name)).map(value -> named(name, value));
        }

        private static Expression named(String name, Expression parameter) {
            return parameter instanceof Value value
                    ? value.written(new Writing.Name(name))
                    : parameter;
        }

        @Override
        public Optional<Callable> function(String name) {
            return Optional.ofNullable(functions.get(name));
        }

        @Override
        public Collection<String> values() {
            Set<String> names = new HashSet<>(parameters.keySet());
            variable.ifPresent(names::add);
            return names;
        }

        @Override
        public Collection<String> functions() {
            return functions.keySet();
        }
    }
}
