package dev.cahier.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;
import dev.cahier.tex.TexProblem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainNumbersTest {

    private static final TexParser PARSER = new TexParser(Activations.standard());
    private static final StatementDecider DECIDER = new StatementDecider(Activations.standard());

    private static List<Verdict> decide(String text) {
        StatementReading reading = PARSER.statement(text);
        assertThat(reading).as(text).isInstanceOf(StatementReading.Understood.class);
        return DECIDER.decide(((StatementReading.Understood) reading).statement());
    }

    /** Each but the true ones is true of numbers and false of what its author means. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(AB)^\\top = A^\\top B^\\top; A",
                "\\Sigma = \\Sigma^\\top; \\Sigma",
                "\\|x\\|^2 = x^\\top x; x",
                "\\det(A + B) = \\det A + \\det B; A",
                "\\operatorname{tr}(AB) = \\operatorname{tr}(A) \\operatorname{tr}(B); A",
                "\\mathbf{A}\\mathbf{B} = \\mathbf{B}\\mathbf{A}; \\mathbf{A}",
                "\\boldsymbol{x}\\boldsymbol{y} = \\boldsymbol{y}\\boldsymbol{x}; \\boldsymbol{x}",
                "\\vec{a} \\times \\vec{b} = \\vec{b} \\times \\vec{a}; \\vec{a}",
                "x \\odot y = xy; x",
                "\\|u + v\\| = \\|v + u\\|; u",
                "\\operatorname{softmax}(z + 1) = 1; z",
                "'L = w\nwhere L = w^\\top w'; w",
                "\\sum_{k=1}^{3} k \\|x\\| = 6 \\|x\\|; x",
                "i^2 = -1; i",
                "e^{i \\pi} = -1; i",
                "e^{i x} = \\cos x + i \\sin x; i",
            })
    void refusesWhatIsNotWrittenAsANumber(String text, String name) {
        Verdict verdict = decide(text).get(0);

        assertThat(verdict).as(text).isInstanceOf(Verdict.Meaningless.class);
        TexProblem problem = ((Verdict.Meaningless) verdict).problem();
        assertThat(problem.span().of(text)).isEqualTo(name);
        assertThat(problem.message()).startsWith("'" + name + "' ");
        assertThat(problem.hint().orElseThrow()).contains("for " + name + " \\in \\mathbb{R}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(AB)^\\top = B^\\top A^\\top\nfor A, B \\in \\mathbb{R}^{2 \\times 2}",
                "(cA)^\\top = c A^\\top\nfor A \\in \\mathbb{R}^{2 \\times 2}",
                "\\|c v\\| = |c| \\|v\\|\nfor v \\in \\mathbb{R}^2",
                "\\mathbf{x}^\\top \\mathbf{y} = \\mathbf{y}^\\top \\mathbf{x}"
                        + "\nfor \\mathbf{x}, \\mathbf{y} \\in \\mathbb{R}^3",
                "\\mathbf{a} + \\mathbf{b} = \\mathbf{b} + \\mathbf{a}\nfor \\mathbf{a}, \\mathbf{b} \\in \\mathbb{R}",
                "\\mathbf{u}^\\top \\mathbf{u} = a^2 + b^2"
                        + "\nwhere \\mathbf{u} = \\begin{pmatrix} a \\\\ b \\end{pmatrix}",
                "q(v) = v_1^2 + v_2^2\nwhere q(x) = x^\\top x\nfor v \\in \\mathbb{R}^2",
                "\\det\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} = ad - bc",
                "\\left(\\begin{pmatrix} a & b \\end{pmatrix}\\right)^\\top"
                        + " = \\begin{pmatrix} a \\\\ b \\end{pmatrix}",
                "\\sum_{i=1}^{3} i = 6",
                "\\sum_{i=1}^{3} \\mathbf{x}_i = \\mathbf{x}_1 + \\mathbf{x}_2 + \\mathbf{x}_3"
                        + "\nfor \\mathbf{x} \\in \\mathbb{R}^3",
                "i + i = 2i\nfor i \\in \\mathbb{R}",
                "2i - 1 > 0\nfor i \\ge 1",
                "x_i + x_j = x_j + x_i",
                "V = I R\nwhere I = \\frac{V}{R}",
            })
    void takesWhatIsDeclaredDefinedOrANumber(String text) {
        assertThat(decide(text)).as(text).allMatch(v -> v instanceof Verdict.Proved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W^T x = x W^T",
                "x^{\\mathsf T} y = y^{\\mathsf T} x",
                "a^{\\mathrm{T}} = a"
            })
    void asksWhetherTIsATranspose(String text) {
        StatementReading reading = PARSER.statement(text);

        assertThat(reading).as(text).isInstanceOf(StatementReading.Refused.class);
        TexProblem problem = ((StatementReading.Refused) reading).problems().get(0);
        assertThat(problem.message()).contains("transpose or a power");
        assertThat(decide("2^T \\cdot 2^T = 4^T\nfor T \\in \\mathbb{R}"))
                .allMatch(v -> v instanceof Verdict.Proved);
    }
}
