package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    true,  '',                               true
                    false, '',                               false
                    true,  NO_COLOR=1,                       false
                    true,  NO_COLOR=,                        true
                    true,  TERM=dumb,                        false
                    true,  CLICOLOR=0,                       false
                    true,  CLICOLOR=1,                       true
                    false, CLICOLOR=1,                       false
                    false, CLICOLOR_FORCE=1,                 true
                    false, CLICOLOR_FORCE=0,                 false
                    false, CLICOLOR_FORCE=,                  false
                    true,  CLICOLOR_FORCE=1 TERM=dumb,       true
                    false, CLICOLOR_FORCE=1 NO_COLOR=1,      false
                    true,  CI=true,                          true
                    """)
    void colorsAreWhereTheyAreWanted(boolean watched, String variables, boolean expected) {
        assertThat(terminal(watched, variables).color()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true,'',true", "false,'',false", "true,CI=true,false", "true,TERM=dumb,false"})
    void aLineIsDrawnOverOnlyWhereSomebodyWatches(
            boolean watched, String variables, boolean expected) {
        assertThat(terminal(watched, variables).interactive()).isEqualTo(expected);
    }

    @Test
    void isAsWideAsTheLauncherSays() {
        assertThat(terminal(true, "COLUMNS=200").columns()).isEqualTo(132);
        assertThat(terminal(false, "COLUMNS=200").columns()).isZero();
        assertThat(of(Map.of("COLUMNS", "200"), Map.of("cahier.stderr.terminal", "true")).columns())
                .isEqualTo(200);
        for (String odd : new String[] {"", "0", "wide", "-1", "123456"}) {
            Map<String, String> said =
                    Map.of("cahier.stderr.terminal", "true", "cahier.stderr.columns", odd);
            assertThat(of(Map.of(), said).columns()).as(odd).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 60, 100, 300})
    void helpIsAsWideAsTheTerminal(int columns) {
        StringWriter out = new StringWriter();
        CommandContext context =
                new CommandContext(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter()),
                        new Terminal(columns > 0, false, false, columns),
                        Clock.systemUTC());

        assertThat(Main.run(context, "check", "--help")).isZero();
        int widest = out.toString().lines().mapToInt(String::length).max().orElseThrow();
        int expected = columns == 0 ? 80 : Math.max(55, Math.min(100, columns));
        assertThat(widest).isBetween(expected - 15, expected);
    }

    @ParameterizedTest
    @CsvSource({"80,30", "40,22", "12,0", "5,0", "1,0"})
    void progressFitsOnTheTerminal(int columns, int bar) {
        String line = ProgressLine.line("formulas", 50, 100, columns);

        assertThat(line.length()).isLessThan(Math.max(columns, 2));
        assertThat(line.chars().filter(c -> c == '━' || c == '┄')).hasSize(bar);
    }

    private static Terminal terminal(boolean watched, String variables) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.isEmpty() ? new String[0] : variables.split(" ")) {
            environment.put(variable.replaceAll("=.*", ""), variable.replaceAll(".*=", ""));
        }
        return of(
                environment,
                Map.of(
                        "cahier.stderr.terminal", "" + watched,
                        "cahier.stdin.terminal", "true",
                        "cahier.stderr.columns", "132"));
    }

    private static Terminal of(Map<String, String> environment, Map<String, String> properties) {
        return Terminal.of(environment, name -> Optional.ofNullable(properties.get(name)));
    }
}
