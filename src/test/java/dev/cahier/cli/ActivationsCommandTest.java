package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActivationsCommandTest {

    @ParameterizedTest
    @CsvSource({"relu, f = 0.0, kink", "step, f = 1.0, jump"})
    void saysWhyThereIsNoDerivative(String function, String value, String why) {
        Console console = Console.run("activations", function, "--at=0");

        assertThat(console.code()).isZero();
        assertThat(console.out()).contains(value + ", f' = does not exist (" + why + ")");
    }

    @Test
    void writesValuesAsTheContractHasThem() {
        Console console = Console.run("activations", "sigmoid", "--json", "--at=0");

        assertThat(console.out().replaceAll("\\s", ""))
                .startsWith("{\"name\":\"sigmoid\",\"title\":\"Sigmoid\",\"aliases\":[")
                .contains(
                        "\"range\":{\"text\":\"(0,1)\",\"parts\":[{\"lo\":0.0,\"loClosed\":false,")
                .endsWith("\"values\":[{\"x\":0.0,\"f\":0.5,\"df\":0.25}]}");
    }

    @Test
    void writesNullWhereThereIsNoDerivative() {
        assertThat(Console.run("activations", "relu", "--json", "--at=0").out())
                .containsPattern("\"df\"\\s*:\\s*null");
    }

    @Test
    void fixesParametersByName() {
        assertThat(
                        Console.run(
                                        "activations",
                                        "leaky-relu",
                                        "--param",
                                        "alpha=0.2",
                                        "--csv",
                                        "--from=-1",
                                        "--to=1",
                                        "--points=3")
                                .out())
                .isEqualTo(
                        "name,x,f,df\nleaky-relu,-1.0,-0.2,0.2\nleaky-relu,0.0,0.0,\n"
                                + "leaky-relu,1.0,1.0,1.0\n");
    }

    @Test
    void listsAllFunctions() {
        assertThat(Console.run("activations").out().lines()).hasSize(49);
        assertThat(Console.run("activations", "--csv").out().lines()).hasSize(49);
    }

    @Test
    void suggestsTheFunctionThatWasMeant() {
        Console console = Console.run("activations", "sigmiod");

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).contains("sigmiod", "did you mean 'sigmoid'?");
    }
}
