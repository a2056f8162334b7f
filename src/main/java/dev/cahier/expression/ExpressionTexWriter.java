package dev.cahier.expression;

import dev.cahier.expression.Expression.Application;
import dev.cahier.expression.Expression.Call;
import dev.cahier.expression.Expression.Choice;
import dev.cahier.expression.Expression.OddRoot;
import dev.cahier.expression.Expression.Operation;
import dev.cahier.expression.Expression.Value;
import dev.cahier.expression.Expression.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes expressions as TeX, with the parentheses that they need; for use by one thread.
 *
 * <p>Quotients are fractions, except in exponents. It remembers the names that it writes.
 */
final class ExpressionTexWriter {

    /** How tightly a piece of TeX holds together, loosest first. */
    private static final int SUM = 0;

    private static final int PRODUCT = 1;
    private static final int POWER = 2;
    private static final int ATOM = 3;

    private static final int LONGEST_EXPONENT = 60;

    private static final Map<String, String> COMMANDS =
            Map.ofEntries(
                    Map.entry("asin", "\\arcsin"),
                    Map.entry("acos", "\\arccos"),
                    Map.entry("atan", "\\arctan"),
                    Map.entry("log10", "\\log_{10}"),
                    Map.entry("log2", "\\log_{2}"),
                    Map.entry("sign", "\\operatorname{sgn}"),
                    Map.entry("sgn", "\\operatorname{sgn}"));

    private static final Set<String> KNOWN_TO_TEX =
            Set.of(
                    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh",
                    "cosh", "tanh", "exp", "ln", "log", "lg");

    private static final Map<String, String[]> BRACKETS =
            Map.of(
                    "abs", new String[] {"\\left|", "\\right|"},
                    "floor", new String[] {"\\left\\lfloor ", "\\right\\rfloor"},
                    "ceil", new String[] {"\\left\\lceil ", "\\right\\rceil"},
                    "sqrt", new String[] {"\\sqrt{", "}"},
                    "cbrt", new String[] {"\\sqrt[3]{", "}"});

    private final String variable;
    private final String otherwise;
    private final Set<String> names = new LinkedHashSet<>();
    private int exponents;

    /**
     * Makes a writer.
     *
     * @param variable the name of the variable
     * @param otherwise the word for the last case of a piecewise definition
     */
    ExpressionTexWriter(String variable, String otherwise) {
        this.variable = variable;
        this.otherwise = otherwise;
    }

    /** A piece of TeX and how tightly it holds together. */
    private record Piece(String tex, int strength) {

        String within(int least) {
            return strength >= least ? tex : "\\left(" + tex + "\\right)";
        }
    }

    String write(Expression expression) {
        return piece(expression).tex();
    }

    /** Returns the names of parameters and functions written so far. */
    Set<String> names() {
        return names;
    }

    private Piece piece(Expression expression) {
        if (expression instanceof Value value) {
            return number(value);
        }
        if (expression instanceof Variable) {
            return new Piece(TexName.of(variable), ATOM);
        }
        if (expression instanceof Operation operation) {
            return operation(operation);
        }
        if (expression instanceof OddRoot root) {
            return operation(root.power());
        }
        if (expression instanceof Application application) {
            return application(application);
        }
        if (expression instanceof Call call) {
            names.add(call.name());
            return new Piece(TexName.of(call.name()) + arguments(List.of(call.argument())), ATOM);
        }
        return choice((Choice) expression);
    }

    private Piece number(Value value) {
        if (value.writing() instanceof Writing.Name name) {
            names.add(name.name());
            return new Piece(TexName.of(name.name()), ATOM);
        }
        if (value.writing() instanceof Writing.Formula formula) {
            return piece(formula.expression());
        }
        if (value.writing() instanceof Writing.Digits digits) {
            return digits(digits.text());
        }
        if (!Double.isFinite(value.number())) {
            return new Piece("\\mathrm{undefined}", ATOM);
        }
        String digits = BigDecimal.valueOf(value.number()).stripTrailingZeros().toPlainString();
        return new Piece(digits, value.number() < 0 ? SUM : ATOM);
    }

    private static Piece digits(String text) {
        String[] parts = text.toLowerCase(java.util.Locale.ROOT).split("e", 2);
        String mantissa = parts[0].startsWith(".") ? "0" + parts[0] : parts[0];
        if (parts.length == 1) {
            return new Piece(mantissa, ATOM);
        }
        String power = "10^{" + parts[1].replaceFirst("^\\+", "") + "}";
        return mantissa.equals("1")
                ? new Piece(power, POWER)
                : new Piece(mantissa + " \\times " + power, PRODUCT);
    }

    private Piece operation(Operation operation) {
        Expression left = operation.left();
        Expression right = operation.right();
        return switch (operation.operator()) {
            case PLUS -> {
                Piece second = piece(right);
                boolean signed = second.tex().startsWith("-");
                yield new Piece(
                        piece(left).tex() + " + " + second.within(signed ? PRODUCT : SUM), SUM);
            }
            case MINUS -> new Piece(piece(left).tex() + " - " + piece(right).within(PRODUCT), SUM);
            case TIMES -> product(left, right);
            case DIVIDED_BY -> quotient(left, right);
            case TO_THE -> power(left, right);
            case MAX, MIN ->
                    new Piece(
                            "\\" + operation.operator().word() + arguments(operands(operation)),
                            ATOM);
            case ANGLE ->
                    new Piece("\\operatorname{atan2}" + arguments(List.of(left, right)), ATOM);
        };
    }

    private Piece product(Expression left, Expression right) {
        if (left instanceof Value sign && sign.writing() instanceof Writing.Sign) {
            return new Piece("-" + piece(right).within(PRODUCT), SUM);
        }
        Piece first = piece(left);
        String second = piece(right).within(PRODUCT);
        // -a b is read as the negative of a product, so its first factor needs no parentheses.
        boolean negative = first.strength() == SUM && isNegation(left);
        String head = negative ? first.tex() : first.within(PRODUCT);
        boolean digit = Character.isDigit(second.charAt(0)) || second.charAt(0) == '-';
        return new Piece(head + (digit ? " \\cdot " : " ") + second, negative ? SUM : PRODUCT);
    }

    private static boolean isNegation(Expression expression) {
        Expression written = expression;
        while (written instanceof Value value
                && value.writing() instanceof Writing.Formula formula) {
            written = formula.expression();
        }
        if (!(written instanceof Operation operation) || operation.operator() != Operator.TIMES) {
            return false;
        }
        boolean sign =
                operation.left() instanceof Value value && value.writing() instanceof Writing.Sign;
        return sign || isNegation(operation.left());
    }

    private Piece quotient(Expression left, Expression right) {
        if (exponents == 0) {
            return new Piece("\\frac{" + write(left) + "}{" + write(right) + "}", POWER);
        }
        boolean negative = isNegation(left);
        String head = negative ? write(left) : piece(left).within(PRODUCT);
        return new Piece(head + "/" + piece(right).within(POWER), negative ? SUM : PRODUCT);
    }

    private Piece power(Expression base, Expression exponent) {
        String raised = exponent(exponent);
        boolean whole = exponent instanceof Value v && v.number() > 1 && v.number() % 1 == 0;
        if (whole
                && base instanceof Application f
                && !BRACKETS.containsKey(f.written())
                && !f.written().equals("exp")) {
            return new Piece(command(f.written()) + "^{" + raised + "}" + arguments(all(f)), POWER);
        }
        return new Piece(piece(base).within(ATOM) + "^{" + raised + "}", POWER);
    }

    private String exponent(Expression exponent) {
        exponents++;
        String tex = write(exponent);
        exponents--;
        return tex;
    }

    private Piece application(Application application) {
        String[] brackets = BRACKETS.get(application.written());
        if (brackets != null) {
            return new Piece(brackets[0] + write(application.argument()) + brackets[1], ATOM);
        }
        if (application.written().equals("exp")) {
            String exponent = exponent(application.argument());
            boolean simple = exponent.length() < LONGEST_EXPONENT && !exponent.contains("\\begin");
            if (simple && exponents < 2) {
                return new Piece("e^{" + exponent + "}", POWER);
            }
        }
        return new Piece(command(application.written()) + arguments(all(application)), ATOM);
    }

    private static List<Expression> all(Application application) {
        List<Expression> all = new ArrayList<>(List.of(application.argument()));
        all.addAll(application.fixed());
        return all;
    }

    private static List<Expression> operands(Operation operation) {
        List<Expression> operands = new ArrayList<>();
        boolean nested =
                operation.left() instanceof Operation left
                        && left.operator() == operation.operator();
        if (nested) {
            operands.addAll(operands((Operation) operation.left()));
        } else {
            operands.add(operation.left());
        }
        operands.add(operation.right());
        return operands;
    }

    private String arguments(List<Expression> arguments) {
        return arguments.stream()
                .map(this::write)
                .collect(Collectors.joining(", ", "\\left(", "\\right)"));
    }

    private static String command(String name) {
        if (COMMANDS.containsKey(name)) {
            return COMMANDS.get(name);
        }
        return KNOWN_TO_TEX.contains(name)
                ? "\\" + name
                : "\\operatorname{" + name.replace('_', '-') + "}";
    }

    private Piece choice(Choice choice) {
        List<String> rows = new ArrayList<>();
        for (Choice.Case each : choice.cases()) {
            rows.add(write(each.result()) + " & " + condition(each.condition()));
        }
        boolean undefined =
                choice.otherwise() instanceof Value value
                        && Double.isNaN(value.number())
                        && value.writing() instanceof Writing.Computed;
        if (!undefined) {
            rows.add(write(choice.otherwise()) + " & \\text{" + otherwise + "}");
        }
        String lines = String.join(" \\\\ ", rows);
        return new Piece("\\begin{cases} " + lines + " \\end{cases}", SUM);
    }

    private String condition(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return write(comparison.left()) + " " + compared(comparison);
        }
        Condition.Combination combination = (Condition.Combination) condition;
        StringBuilder tex = new StringBuilder();
        Condition.Comparison last = null;
        for (Condition each : combination.conditions()) {
            boolean chained =
                    combination.all()
                            && last != null
                            && each instanceof Condition.Comparison next
                            && next.left() == last.right();
            if (chained) {
                tex.append(' ').append(compared((Condition.Comparison) each));
            } else {
                String word = combination.all() ? " \\land " : " \\lor ";
                tex.append(tex.isEmpty() ? "" : word).append(condition(each));
            }
            last = each instanceof Condition.Comparison comparison ? comparison : null;
        }
        return tex.toString();
    }

    private String compared(Condition.Comparison comparison) {
        String sign =
                switch (comparison.relation()) {
                    case LESS -> "<";
                    case AT_MOST -> "\\le";
                    case GREATER -> ">";
                    case AT_LEAST -> "\\ge";
                    case EQUAL -> "=";
                    case UNEQUAL -> "\\ne";
                };
        return sign + " " + write(comparison.right());
    }
}
