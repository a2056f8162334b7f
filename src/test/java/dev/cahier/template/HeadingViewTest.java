package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingViewTest {

    @Test
    void nestsHeadingsBelowTheNearestWiderOne() {
        List<HeadingView> flat =
                List.of(of(3, "a"), of(2, "b"), of(4, "c"), of(3, "d"), of(2, "e"));

        assertThat(HeadingView.tree(flat))
                .containsExactly(
                        of(3, "a"),
                        new HeadingView(2, "b", "b", List.of(of(4, "c"), of(3, "d"))),
                        of(2, "e"));
    }

    @Test
    void makesNoTreeOfNoHeadings() {
        assertThat(HeadingView.tree(List.of())).isEmpty();
    }

    @Test
    void refusesALevelThatHtmlDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(7, "a"));
    }

    private static HeadingView of(int level, String id) {
        return HeadingView.of(level, id, id);
    }
}
