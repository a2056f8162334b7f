package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "6, 6",
        "-6, \u22126",
        "0.25, 0.25",
        "100, 100",
        "123456, 123456",
        "2e6, 2×10⁶",
        "-1e-9, −10⁻⁹",
        "-1.5e-7, −1.5×10⁻⁷"
    })
    void printsPlainly(double value, String printed) {
        assertThat(Numbers.printed(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0024726231566347743, 0.00247",
        "0.9975273768433653, 0.9975",
        "-0.99932929973906703, \u22120.99933",
        "0.25, 0.25",
        "1, 1",
        "0.99999999999, 1",
        "4.0181, 4.02"
    })
    void roundsButKeepsWhatTellsApartFromOne(double value, String rounded) {
        assertThat(Numbers.rounded(value)).isEqualTo(rounded);
    }
}
