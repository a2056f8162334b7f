package dev.cahier.tex;

import dev.cahier.tex.FunctionName.Known;
import java.util.Map;
import java.util.Optional;

/** The functions with commands of their own, or with names in {@code \operatorname}. */
final class KnownFunctions {

    private static final Map<String, Known> COMMANDS =
            Map.ofEntries(
                    Map.entry("\\sin", Known.SIN), Map.entry("\\cos", Known.COS),
                    Map.entry("\\tan", Known.TAN), Map.entry("\\cot", Known.COT),
                    Map.entry("\\sec", Known.SEC), Map.entry("\\csc", Known.CSC),
                    Map.entry("\\arcsin", Known.ARCSIN), Map.entry("\\arccos", Known.ARCCOS),
                    Map.entry("\\arctan", Known.ARCTAN), Map.entry("\\sinh", Known.SINH),
                    Map.entry("\\cosh", Known.COSH), Map.entry("\\tanh", Known.TANH),
                    Map.entry("\\coth", Known.COTH), Map.entry("\\exp", Known.EXP),
                    Map.entry("\\ln", Known.LN), Map.entry("\\log", Known.LN),
                    Map.entry("\\lg", Known.LOG), Map.entry("\\max", Known.MAX),
                    Map.entry("\\min", Known.MIN), Map.entry("\\det", Known.DET));

    private static final Map<String, Known> NAMES =
            Map.ofEntries(
                    Map.entry("arsinh", Known.ARSINH),
                    Map.entry("arcosh", Known.ARCOSH),
                    Map.entry("artanh", Known.ARTANH),
                    Map.entry("asinh", Known.ARSINH),
                    Map.entry("acosh", Known.ARCOSH),
                    Map.entry("atanh", Known.ARTANH),
                    Map.entry("arcsinh", Known.ARSINH),
                    Map.entry("arccosh", Known.ARCOSH),
                    Map.entry("arctanh", Known.ARTANH),
                    Map.entry("sech", Known.SECH),
                    Map.entry("csch", Known.CSCH),
                    Map.entry("coth", Known.COTH),
                    Map.entry("sgn", Known.SIGN),
                    Map.entry("sign", Known.SIGN),
                    Map.entry("erf", Known.ERF),
                    Map.entry("tr", Known.TRACE),
                    Map.entry("Tr", Known.TRACE),
                    Map.entry("trace", Known.TRACE),
                    Map.entry("diag", Known.DIAG),
                    Map.entry("softmax", Known.SOFTMAX),
                    Map.entry("logsumexp", Known.LOG_SUM_EXP),
                    Map.entry("LSE", Known.LOG_SUM_EXP),
                    Map.entry("det", Known.DET),
                    Map.entry("abs", Known.ABS),
                    Map.entry("sin", Known.SIN),
                    Map.entry("cos", Known.COS),
                    Map.entry("tan", Known.TAN),
                    Map.entry("cot", Known.COT),
                    Map.entry("sec", Known.SEC),
                    Map.entry("csc", Known.CSC),
                    Map.entry("arcsin", Known.ARCSIN),
                    Map.entry("arccos", Known.ARCCOS),
                    Map.entry("arctan", Known.ARCTAN),
                    Map.entry("sinh", Known.SINH),
                    Map.entry("cosh", Known.COSH),
                    Map.entry("tanh", Known.TANH),
                    Map.entry("exp", Known.EXP),
                    Map.entry("ln", Known.LN),
                    Map.entry("log", Known.LN),
                    Map.entry("max", Known.MAX),
                    Map.entry("min", Known.MIN));

    private KnownFunctions() {}

    /** Returns the function of a command. */
    static Optional<Known> command(String command) {
        return Optional.ofNullable(COMMANDS.get(command));
    }

    /** Returns the function of a name in {@code \operatorname}. */
    static Optional<Known> name(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }
}
