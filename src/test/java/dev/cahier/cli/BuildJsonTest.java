package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.BuildReport;
import dev.cahier.build.Outcome;
import dev.cahier.build.SiteWeight;
import dev.cahier.build.Work;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.MathStatistics;
import dev.cahier.note.Unpublished;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BuildJsonTest {

    @Test
    void hasTheShapeOfTheContract() {
        BuildReport report =
                new BuildReport(
                        new Outcome(
                                7,
                                3,
                                2,
                                1,
                                new SiteWeight(
                                        9,
                                        8,
                                        7,
                                        6,
                                        5,
                                        Optional.of(new SiteWeight.Heaviest("a/index.html", 4))),
                                List.of(new Unpublished("content/d.md", "draft"))),
                        new MathStatistics(9, 8, 6, 2),
                        List.of(
                                Diagnostic.error(
                                                "math-invalid",
                                                new SourceLocation("content/a.md", 4, 5, "$x$"),
                                                "\"quoted\" \u0001 中文")
                                        .withHint("do\nthis"),
                                new Diagnostic(
                                        Severity.WARNING,
                                        "nowhere",
                                        Optional.empty(),
                                        "m",
                                        Optional.empty())),
                        new Work(6, 5, 4, 3),
                        Map.of("total", 1234L),
                        Path.of("/out"),
                        false);

        assertThat(json(report))
                .isEqualTo(
                        """
                        {"pages":7,"notes":3,\
                        "formulas":{"total":9,"distinct":8,"rendered":6,"failed":2},\
                        "charts":{"total":2,"drawn":1},\
                        "weight":{"total":9,"html":8,"styles":7,"scripts":6,"fonts":5,\
                        "heaviest":{"path":"a/index.html","bytes":4}},\
                        "unpublished":[{"path":"content/d.md","reason":"draft"}],\
                        "diagnostics":[\
                        {"severity":"warning","code":"nowhere","path":null,"line":null,\
                        "column":null,"message":"m","hint":null},\
                        {"severity":"error","code":"math-invalid","path":"content/a.md","line":4,\
                        "column":5,"message":"\\"quoted\\" \\u0001 中文","hint":"do\\nthis"}],\
                        "work":{"read":6,"compiled":5,"composed":4,"written":3},\
                        "millis":{"total":1234},\
                        "output":"%s"}
                        """
                                .formatted(Path.of("/out").toString().replace("\\", "\\\\")));
    }

    private static String json(BuildReport report) {
        StringWriter text = new StringWriter();
        BuildJson.write(report, new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
