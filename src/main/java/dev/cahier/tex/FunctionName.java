package dev.cahier.tex;

/** Which function an {@link TexTerm.Application} applies. */
public sealed interface FunctionName {

    /** A function that mathematics has a name for. */
    enum Known implements FunctionName {
        SIN,
        COS,
        TAN,
        COT,
        SEC,
        CSC,
        ARCSIN,
        ARCCOS,
        ARCTAN,
        SINH,
        COSH,
        TANH,
        COTH,
        SECH,
        CSCH,
        ARSINH,
        ARCOSH,
        ARTANH,
        EXP,
        /** The natural logarithm, {@code \ln} and {@code \log} without a base. */
        LN,
        /** The logarithm to a base: the base, then the number. */
        LOG,
        SQRT,
        /** The root of a degree: the degree, then the number. */
        ROOT,
        /** The absolute value of a number; of a square matrix, in bars, the determinant. */
        ABS,
        SIGN,
        FLOOR,
        CEILING,
        ERF,
        /** The largest of one or more numbers, or of the entries of one vector. */
        MAX,
        /** The smallest of one or more numbers, or of the entries of one vector. */
        MIN,
        /** The binomial coefficient: n, then k. */
        BINOMIAL,
        /** Kronecker's delta: two integers. */
        KRONECKER,
        DET,
        TRACE,
        /** The diagonal matrix of a vector. */
        DIAG,
        /** Of a vector: the exponentials of its entries over their sum. */
        SOFTMAX,
        /** Of a vector: the logarithm of the sum of the exponentials of its entries. */
        LOG_SUM_EXP,
        /** The Euclidean norm of a vector. */
        NORM,
        /** The sum of the absolute values of the entries of a vector. */
        NORM_ONE,
        /** The largest absolute value of the entries of a vector. */
        NORM_LARGEST,
        /** The Euclidean norm of all entries of a matrix. */
        NORM_FROBENIUS
    }

    /**
     * A function or name that a {@code where} line defines.
     *
     * @param name the name of its {@link Definition}
     */
    record Defined(String name) implements FunctionName {}

    /**
     * One of the functions of {@code dev.cahier.activation}, with its usual parameters; it has one
     * argument.
     *
     * @param name as the author wrote it, without {@code \operatorname}
     */
    record Activation(String name) implements FunctionName {}
}
