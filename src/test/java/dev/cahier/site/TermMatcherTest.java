package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermMatcherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gradient | The Gradient is | Gradient",
                "gradient | gradients, sub-gradient, gradient-free, gradient_x |",
                "gradient | Über-gradient gradienté gradient2 |",
                "gradient | \"gradient\", (gradient) | gradient;gradient",
                "taylor's theorem | Taylor’s theorem | Taylor’s theorem",
                "chain rule | the Chain   rule | Chain   rule",
                "chain rule;rule of sums | a chain rule of sums | chain rule",
                "gradient;gradient descent | gradient descent, gradient | gradient descent;gradient",
                "梯度 | 负梯度方向 | 梯度",
                "梯度;梯度下降 | 用梯度下降法求梯度 | 梯度下降;梯度",
                "relu | 使用ReLU函数 | ReLU",
                "relu函数 | 使用ReLU函数时 | ReLU函数",
                "群 | 群众，是群。群 | 群",
                "c++ | in C++. | C++",
                "straße | STRAßE | STRAßE",
                "σ-algebra | A Σ-algebra | Σ-algebra",
            })
    void findsWholeNamesAndTheLongest(String names, String text, String found) {
        TermMatcher matcher = new TermMatcher();
        List<String> all = List.of(names.split(";"));
        all.forEach(name -> matcher.add(TermMatcher.folded(name), all.indexOf(name)));

        assertThat(matcher.in(text).stream().map(one -> text.substring(one.start(), one.end())))
                .isEqualTo(found == null ? List.of() : List.of(found.split(";")));
    }
}
