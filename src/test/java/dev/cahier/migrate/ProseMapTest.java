package dev.cahier.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In each text, {@code X} is prose and {@code Y} is not. */
final class ProseMapTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X `Y` X ``a ` Y`` X ` X",
                "X\n\n```\nY\n```\nX",
                "> ~~~ c\n> Y\n> ~~~\nX",
                "- a\n\n  ```\n  Y\n  ```\n  X\n\n      X",
                "X\n\n    Y\n\nX\n    X",
                "$Y$ X $$Y\nY$$ X \\(Y\\) X \\[Y\\] X costs $ 5 X",
                "\\begin{align}Y\\end{align} X",
                "X <!-- Y --> X <pre>\nY</PRE> X <code>Y</code> X",
                "{% raw %}Y{% endraw %} X {% highlight c %}\nY\n{% endhighlight %}\nX",
                "??? note\n    X\n\n    X\n",
                "\\`X` X\\$X$"
            })
    void findsWhatIsNotProse(String text) {
        ProseMap map = ProseMap.of(text, 0, true);

        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 'X') {
                assertThat(map.isProse(i)).as("%s at %s", text, i).isTrue();
            } else if (text.charAt(i) == 'Y') {
                assertThat(map.isProse(i)).as("%s at %s", text, i).isFalse();
            }
        }
    }
}
