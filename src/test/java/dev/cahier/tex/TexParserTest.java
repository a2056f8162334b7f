package dev.cahier.tex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TexParserTest {

    private static final TexParser PARSER = new TexParser(Activations.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a b c ~ ((a b) c)",
                "2x^2 + 3x - 1 ~ ((2 (x^2)) + (3 x) + -1)",
                "-x^2 ~ -(x^2)",
                "-a b ~ -(a b)",
                "a - -b ~ (a + --b)",
                "\\frac{1}{1 + e^{-x}} ~ (1 / (1 + (E^-x)))",
                "\\frac12 x ~ ((1 / 2) x)",
                "\\frac1x ~ (1 / x)",
                "a/b \\cdot c ~ ((a / b) . c)",
                "2x/3 ~ ((2 x) / 3)",
                "x_1^2 + x^2_{12} ~ ((x_1^2) + (x_{12}^2))",
                "\\sqrt{x} \\sqrt[3]{y} ~ (SQRT(x) ROOT(3, y))",
                "\\sin x \\cos y ~ (SIN(x) COS(y))",
                "\\sin 2x ~ SIN((2 x))",
                "\\sin 2\\pi x + 1 ~ (SIN(((2 PI) x)) + 1)",
                "\\sin^2 x + \\cos^2 x ~ ((SIN(x)^2) + (COS(x)^2))",
                "\\sin(x)^2 ~ (SIN(x)^2)",
                "\\sin(2x)y ~ (SIN((2 x)) y)",
                "\\sin \\frac{x}{2} ~ SIN((x / 2))",
                "\\sin x^2 ~ SIN((x^2))",
                "\\ln \\sin x ~ LN(SIN(x))",
                "\\log_2 x + \\log_{10}(y) + \\lg z ~ (LOG(2, x) + LOG(10, y) + LOG(10, z))",
                "\\max(a, b) + \\min\\{a, b, c\\} ~ (MAX(a, b) + MIN(a, b, c))",
                "|x||y| ~ (ABS(x) ABS(y))",
                "|x - |y|| ~ ABS((x + -ABS(y)))",
                "\\left|\\frac{x}{2}\\right| + \\lvert y \\rvert ~ (ABS((x / 2)) + ABS(y))",
                "\\|x\\|^2 ~ (NORM(x)^2)",
                "\\lfloor x \\rfloor + \\lceil x \\rceil ~ (FLOOR(x) + CEILING(x))",
                "n! + (2n)! ~ ((n!) + ((2 n)!))",
                "\\binom{n}{k} + {n \\choose k} ~ (BINOMIAL(n, k) + BINOMIAL(n, k))",
                "\\sum_{k=1}^n k^2 + 1 ~ (SUM(k, 1, n, (k^2)) + 1)",
                "\\prod_{k=1}^{3} (x + k) ~ PRODUCT(k, 1, 3, (x + k))",
                "\\sum_{i=1}^2\\sum_{j=1}^i ij ~ SUM(i, 1, 2, SUM(j, 1, i, (i j)))",
                "\\frac{d}{dx} x^2 + 1 ~ (D((x^2), x, 1) + 1)",
                "\\frac{\\mathrm{d}}{\\mathrm{d}x} \\left[x^2 + 1\\right] ~ D(((x^2) + 1), x, 1)",
                "\\frac{d^2}{dx^2} \\sin x ~ D(SIN(x), x, 2)",
                "\\frac{d(x^2)}{dx} ~ D((x^2), x, 1)",
                "\\frac{\\partial^2 (x y)}{\\partial x \\partial y} ~ D(D((x y), x, 1), y, 1)",
                "\\partial_x (x y) ~ D((x y), x, 1)",
                "\\begin{cases} x & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases} ~ {x if x > 0; 0}",
                "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}^\\top ~ ([a, b; c, d]^T)",
                "\\begin{bmatrix} \\cos t & -b \\\\ +c & d \\end{bmatrix} ~ [COS(t), -b; c, d]",
                "\\delta_{ij} ~ KRONECKER(i, j)",
                "\\operatorname{ReLU}(x) + \\tanh x ~ (!ReLU(x) + TANH(x))",
                "\\operatorname{sigmoid}'(x) ~ !sigmoid'(x)",
                "\\mathbf{w} \\cdot \\mathbf x ~ (\\mathbf{w} . \\mathbf{x})",
                "a \\odot b \\times c ~ ((a o b) x c)",
                "x(1 - x) ~ (x (1 + -x))",
                "\\alpha\\beta + α ~ ((\\alpha \\beta) + \\alpha)",
                "e^x + \\mathrm{e}^{2} + \\pi ~ ((E^x) + (E^2) + PI)",
                "x^\\frac12 ~ (x^(1 / 2))",
                "0.5 \\, x \\quad + .25 ~ ((0.5 x) + 0.25)",
                "{x}^{2} ~ (x^2)",
                "\\bigl( a + b \\bigr) c ~ ((a + b) c)",
                "[a + b] c ~ ((a + b) c)",
            })
    void readsAsAMathematicianDoes(String tex, String expected) {
        assertThat(left(tex + " = x + f + 0")).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "1/2x = 1 ~ 4 ~ a product after '/' can be read in two ways",
                "\\sin 2x y = 1 ~ 9 ~ it is not clear where the argument of '\\sin' ends",
                "\\sin x/2 = 1 ~ 7 ~ it is not clear where the argument of '\\sin' ends",
                "\\sin x(1+y) = 1 ~ 6 ~ 'x' before a parenthesis can be a function or a factor",
                "\\sin^{-1} x = 1 ~ 5 ~ '\\sin^{-1}' can be the inverse or a quotient",
                "f(x + 1) = 1 ~ 1 ~ 'f' before a parenthesis can be a function or a factor",
                "f(x) = f ~ 1 ~ 'f' before a parenthesis can be a function or a factor",
                "f'(x) = 1 ~ 1 ~ 'f' is not defined, so its derivative is not known",
                "x^23 = 1 ~ 3 ~ TeX reads only the first digit after '^'",
                "e^-x = 1 ~ 3 ~ TeX reads only '-' after '^'",
                "x^2^3 = 1 ~ 4 ~ a second exponent",
                "{a + b} c = 1 ~ 1 ~ braces do not show, so a reader does not see this group",
                "x 2 = 1 ~ 3 ~ a number after a factor",
                "a * b = 1 ~ 3 ~ '*' is not a sign of multiplication",
                "x \\approx 1 ~ 3 ~ '\\approx' says nothing that could be checked",
                "x \\pm 1 = 2 ~ 3 ~ '\\pm' states two things at once",
                "\\int_0^1 x = 1 ~ 1 ~ integrals are not checked",
                "\\lim_{x \\to 0} x = 0 ~ 1 ~ limits are not checked",
                "1 + \\cdots + n = 2 ~ 5 ~ dots leave out what is to be checked",
                "\\sum_{k=1}^\\infty x^k = 1 ~ 12 ~ infinite series are not checked",
                "\\sum x = 1 ~ 1 ~ '\\sum' without its index and bounds",
                "\\sum_i^3 x = 1 ~ 1 ~ this series has no first index",
                "2{a + b} = 1 ~ 2 ~ braces do not show, so a reader does not see this group",
                "\\boxed{a + b} \\cdot c = 1 ~ 7 ~ braces do not show, so a reader does not see this group",
                "\\left. x^2 \\right| = 1 ~ 1 ~ a formula with only one visible parenthesis is not checked",
                "\\left. x^2 \\right|_0 = 1 ~ 20 ~ it is not clear what has this value",
                "\\left. x^2 \\right|_{x=0}^{x=1} = 1 ~ 25 ~ a difference of two values is not checked in this form",
                "x^2 + x \\big|_{x=1} = 1 ~ 7 ~ it is not clear whether the terms before are meant, too",
                "\\frac{d^n}{dx^m} x = 1 ~ 1 ~ the orders above and below the fraction differ",
                "\\nabla x = 1 ~ 1 ~ '\\nabla' without its variable",
                "\\|x\\|_3 = 1 ~ 7 ~ this norm is not checked",
                "\\cancel{x} = 1 ~ 1 ~ it is not clear whether what is crossed out counts",
                "\\sum_{i=1}^3 x_i = 1 ~ 14 ~ 'x' is not a vector, so it has no entries",
                "\\frac{d}{du} u^2 \\cdot v = 1 ~ 18 ~ it is not clear whether what follows is differentiated, too",
                "\\frac{d}{dx}(x+1)(x+2) = 1 ~ 18 ~ it is not clear whether this is differentiated, too",
                "(x + 1 = 2 ~ 8 ~ expected ')' before '='",
                "x + = 2 ~ 5 ~ did not expect '=' here",
                "x + ~ 4 ~ the formula breaks off",
                "x + 1 ~ 6 ~ expected a relation before the end",
                "\\foo{x} = 1 ~ 1 ~ '\\foo' is not known here",
                "\\operatorname{sigmod}(x) = 1 ~ 1 ~ 'sigmod' is not a known function or variable",
                "\\begin{cases} x \\end{cases} = 1 ~ 17 ~ this case has no condition",
                "x! ! = 1 ~ 2 ~ double factorials are not checked",
                "(a, b) = 1 ~ 3 ~ a comma in parentheses that are not those of a function",
                "90^\\circ = 1 ~ 3 ~ degrees are not checked: angles are in radians",
            })
    void refusesAtItsPlace(String tex, int column, String message) {
        TexProblem problem = problems(tex.strip()).get(0);

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.span().start() + 1).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\\left. x^2 \\right|_{x=3} = 9 ~ AT((x^2), x = 3) = 9",
                "\\frac{d}{dx} x^2 \\Big|_{x=3} = 6 ~ AT(D((x^2), x, 1), x = 3) = 6",
                "\\frac{d}{dx}\\bigg|_{x=3} x^2 = 6 ~ AT(D((x^2), x, 1), x = 3) = 6",
                "a b \\big|_{(a,b)=(1,2)} = 2 ~ AT((a b), a, b = 1, 2) = 2",
                "a = b, \\quad a, b > 0 ~ a = b",
                "a = b \\quad (0 < a < 1) ~ a = b",
                "\\boxed{a = b} ~ a = b",
                "a \\stackrel{(1)}{=} b ~ a = b",
            })
    void readsWhatBooksWrite(String tex, String read) {
        assertThat(TermText.of(statement(tex))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = b, \\quad a, b > 0",
                "a = b \\quad (a, b > 0)",
                "a = b \\text{ for } a, b > 0",
                "a = b，\\text{当 } a, b > 0 \\text{ 时}",
                "a = b\n当 a，b > 0 时",
                "a = b\n若 a、b ＞ 0。",
                "a = b\n对任意 a, b > 0",
                "a = b\nfor all a, b > 0",
            })
    void knowsRestrictionsInAllForms(String tex) {
        assertThat(TermText.of(statement(tex).restrictions().get(0))).isEqualTo("a > 0 and b > 0");
    }

    @Test
    void knowsWhatWhereAndForSay() {
        Statement statement =
                statement(
                        """
                        \\sigma'(x) = \\sigma(x)(1 - \\sigma(x))
                        where \\sigma(x) = \\frac{1}{1 + e^{-x}}
                        for x > 0
                        """);

        assertThat(TermText.of(statement))
                .isEqualTo("@\\sigma'(x) = (@\\sigma(x) (1 + -@\\sigma(x)))");
        assertThat(statement.definitions()).extracting(Definition::name).containsExactly("\\sigma");
        assertThat(TermText.of(statement.restrictions().get(0))).isEqualTo("x > 0");
    }

    @Test
    void readsChainsInAlign() {
        assertThat(
                        TermText.of(
                                statement(
                                        """
                                        \\begin{align}
                                          (a + b)^2 &= a^2 + 2ab \\label{eq:square} \\\\
                                            &\\quad + b^2 \\\\
                                            &\\ge 4ab, \\\\
                                          c &= d & e_1 &= f.
                                        \\end{align}
                                        """)))
                .isEqualTo(
                        "((a + b)^2) = ((a^2) + ((2 a) b) + (b^2)); ((a^2) + ((2 a) b) + (b^2)) ≥"
                                + " ((4 a) b); c = d; e_1 = f");
    }

    @Test
    void readsARangeAsRelations() {
        assertThat(TermText.of(statement("\\tanh x \\in (-1, 1)")))
                .isEqualTo("TANH(x) > -1; TANH(x) < 1");
    }

    @Test
    void readsVectorsAndTheirEntries() {
        Statement statement =
                statement(
                        """
                        (A \\mathbf{x})_1 = \\sum_{j=1}^{2} A_{1j} x_j + I_{12} A^T
                        for A \\in \\mathbb{R}^{2 \\times 2}, \\mathbf{x}, x \\in \\mathbb{R}^2
                        """);

        assertThat(TermText.of(statement))
                .isEqualTo("(A \\mathbf{x})[1] = (SUM(j, 1, 2, (A[1, j] x[j])) + (ID12 (A^T)))");
    }

    @Test
    void readsDerivativesOfDefinedNames() {
        assertThat(
                        TermText.of(
                                statement(
                                        """
                                        \\frac{\\partial L}{\\partial w} = \\frac{dL}{da} f''(w) f^{(3)}(w) \\frac{df}{dw}
                                        where L = (a - y)^2
                                        where a = f(w), f(t) = t^2
                                        """)))
                .isEqualTo(
                        "D(@L(), w, 1) = (((D(@L(), @a(), 1) @f''(w)) @f'''(w)) D(@f(w), w, 1))");
    }

    @Test
    void readsFamilies() {
        assertThat(
                        TermText.of(
                                statement(
                                        """
                                        \\frac{\\partial s_i}{\\partial z_j} = s_i(\\delta_{ij} - s_j)
                                        where s_i = \\frac{e^{z_i}}{\\sum_{k=1}^{3} e^{z_k}}
                                        for z \\in \\mathbb{R}^3, i, j \\in \\{1, 2, 3\\}
                                        """)))
                .isEqualTo("D(@s(i), z[j], 1) = (@s(i) (KRONECKER(i, j) + -@s(j)))");
    }

    @Test
    void sortsDefinitionsAndRefusesCircles() {
        assertThat(statement("a = 1\nwhere a = b + 1\nwhere b = 0").definitions())
                .extracting(Definition::name)
                .containsExactly("b", "a");
        assertThat(problems("a = 1\nwhere a = b\nwhere b = a").get(0).message())
                .isEqualTo("'a' is defined by itself");
    }

    @Test
    void reportsAMistakeInEachSection() {
        assertThat(problems("x = \\foo\nwhere a = +\nfor x >"))
                .extracting(TexProblem::message)
                .contains("the formula breaks off");
        assertThat(problems("x = \\foo\nwhere a = \\baz"))
                .extracting(problem -> problem.span().start())
                .containsExactly(4, 19);
    }

    @Test
    void refusesTwoRelationsOnTwoLines() {
        assertThat(problems("a = b\nc = d").get(0).message())
                .isEqualTo("this line continues with a product, because TeX ignores line ends");
        assertThat(TermText.of(statement("a\n = b\n + c"))).isEqualTo("a = (b + c)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "x > 0, y \\ge 1 ~ x > 0 and y ≥ 1",
                "x, y > 0 ~ x > 0 and y > 0",
                "0 < x < 1 ~ 0 < x and x < 1",
                "x \\in [0, 1) ~ x in [0, 1)",
                "x \\in (-\\infty, \\pi/2] ~ x in (-inf, (PI / 2)]",
                "x \\in \\mathbb{R} \\setminus \\{0\\} ~ x in (-inf, inf) without {0}",
                "x \\in \\mathbb{R}_{>0} ~ x in (0, inf)",
                "x \\in [0,1] \\cup [2,3] ~ x in [0, 1] u [2, 3]",
                "n \\in \\{1, \\ldots, 20\\} ~ n in 1..20",
                "n = 1, \\ldots, 20 ~ n in 1..20",
                "n = 1, 2, 5 ~ n in {1, 2, 5}",
                "n \\in \\mathbb{N} ~ n in 1..inf",
                "n \\in \\mathbb{N}_0 ~ n in 0..inf",
                "n \\in \\Z ~ n in -inf..inf",
                "\\epsilon \\in \\{-1, 1\\} ~ \\epsilon in {-1, 1}",
                "A, B \\in \\mathbb{R}^{2 \\times 3} ~ A in R2x3 and B in R2x3",
                "v \\in \\mathbb R^3 ~ v in R3x1",
                "|x| < 1 ~ ABS(x) < 1",
                "a \\ne b ~ a ≠ b",
                "e \\in (0, 1) ~ e in (0, 1)",
                "e > 0 ~ e > 0",
            })
    void readsRestrictions(String tex, String expected) {
        Statement statement = statement("x = y\nfor " + tex);

        assertThat(TermText.of(statement.restrictions().get(0))).isEqualTo(expected.strip());
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        assertThat(problems("(".repeat(5_000) + "x").get(0).message()).contains("levels");
        assertThat(problems("x" + "+x".repeat(5_000) + "=1").get(0).message()).contains("terms");
        assertThat(problems("x" + " y".repeat(500) + "=1").get(0).message()).contains("factors");
        assertThat(problems("\\sqrt{".repeat(3_000)).get(0).message()).contains("not closed");
        assertThat(problems("-".repeat(3_000) + "x=1").get(0).message()).contains("levels");
        assertThat(problems("x".repeat(30_000)).get(0).message()).contains("characters");
    }

    private static String left(String tex) {
        return TermText.of(statement(tex).relations().get(0).left());
    }

    private static Statement statement(String tex) {
        StatementReading reading = PARSER.statement(tex);
        assertThat(reading).as(tex).isInstanceOf(StatementReading.Understood.class);
        return ((StatementReading.Understood) reading).statement();
    }

    private static List<TexProblem> problems(String tex) {
        StatementReading reading = PARSER.statement(tex);
        assertThat(reading).as(tex).isInstanceOf(StatementReading.Refused.class);
        return ((StatementReading.Refused) reading).problems();
    }
}
