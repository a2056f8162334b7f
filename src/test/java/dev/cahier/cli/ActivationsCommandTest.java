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

    @Test
    void pointsDoNotOverflow() {
        assertThat(csv("identity", "--from=-1.7e308", "--to=1.7e308", "--points=3"))
                .isEqualTo(
                        "identity,-1.7E308,-1.7E308,1.0\nidentity,0.0,0.0,1.0\n"
                                + "identity,1.7E308,1.7E308,1.0\n");
        assertThat(csv("identity", "--from=-1.7e308", "--to=1.7e308", "--points=101"))
                .doesNotContain("inf", "NaN", ",,");
        assertThat(csv("identity", "--from=0.1", "--to=0.3", "--points=2"))
                .isEqualTo("identity,0.1,0.1,1.0\nidentity,0.3,0.3,1.0\n");
    }

    @Test
    void givesLimitsAtTheInfinities() {
        assertThat(csv("sigmoid", "--at=-inf,inf"))
                .isEqualTo("sigmoid,-inf,0.0,0.0\nsigmoid,inf,1.0,0.0\n");
        assertThat(csv("relu", "--at=Infinity")).isEqualTo("relu,inf,inf,1.0\n");
        assertThat(csv("relu", "--at=nan")).isEqualTo("relu,,,\n");
        assertThat(Console.run("activations", "relu", "--at=nan").out())
                .contains("x = nan", "f = does not exist, f' = does not exist");
        assertThat(Console.run("activations", "sigmoid", "--json", "--at=inf").out())
                .containsPattern("\"x\"\\s*:\\s*\"inf\"");
        assertThat(Console.run("activations", "relu", "--at=a").err())
                .contains("'a' is not a number; write a number, inf, -inf or nan");
    }

    @Test
    void saysWhatParametersMayBe() {
        assertThat(Console.run("activations", "swish", "--param", "beta=-1").err())
                .contains("swish: beta must be finite and at least 0, not -1.0");
        assertThat(Console.run("activations", "srelu", "--param", "slope=1").err())
                .contains("there is no parameter 'slope'; the parameters are ");
        assertThat(Console.run("activations", "elu", "--param", "alhpa=1").err())
                .contains("there is no parameter 'alhpa'; did you mean 'alpha'?");
        assertThat(Console.run("activations", "relu", "--param", "a=1").err())
                .contains("there is no parameter 'a'; the function has no parameters");
    }

    @Test
    void softplusHasASharpness() {
        assertThat(csv("softplus", "--param", "beta=2", "--at=0,-1e3,500"))
                .isEqualTo(
                        "softplus,0.0,0.34657359027997264,0.5\nsoftplus,-1000.0,0.0,0.0\n"
                                + "softplus,500.0,500.0,1.0\n");
        assertThat(Console.run("activations", "softplus", "--param", "beta=0").err())
                .contains("beta must be finite and greater than 0, not 0.0");
    }

    private static String csv(String name, String... more) {
        String[] line = new String[more.length + 3];
        line[0] = "activations";
        line[1] = name;
        line[2] = "--csv";
        System.arraycopy(more, 0, line, 3, more.length);
        Console console = Console.run(line);
        return console.out().replaceFirst(".*\n", "");
    }
}
