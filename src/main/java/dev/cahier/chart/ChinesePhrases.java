package dev.cahier.chart;

import dev.cahier.chart.CurveFact.Bends;
import dev.cahier.chart.CurveFact.Constant;
import dev.cahier.chart.CurveFact.Falls;
import dev.cahier.chart.CurveFact.Hole;
import dev.cahier.chart.CurveFact.Jumps;
import dev.cahier.chart.CurveFact.Lacks;
import dev.cahier.chart.CurveFact.Many;
import dev.cahier.chart.CurveFact.Pole;
import dev.cahier.chart.CurveFact.Rises;
import dev.cahier.chart.CurveFact.Undefined;
import dev.cahier.chart.CurveFact.Varies;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Chart descriptions in Chinese, in simplified characters.
 *
 * @param width the width of the domain, which decides how precisely places are printed
 */
record ChinesePhrases(double width) implements Phrases {

    @Override
    public String opening(List<String> titles, ChartSpec spec) {
        boolean derivative = spec.derivative();
        List<String> ends = spec.xScale().labels(List.of(spec.domain().from(), spec.domain().to()));
        String range = "的图像，x 从 " + ends.get(0) + " 到 " + ends.get(1) + "。";
        if (titles.size() == 1) {
            return titles.get(0) + " 函数（蓝色）" + (derivative ? "及其导数（橙色虚线）" : "") + range;
        }
        return String.join("、", titles) + " 函数" + (derivative ? "及其导数（虚线）" : "") + range;
    }

    @Override
    public String function(String title, List<CurveFact> facts) {
        return sentence(title.isEmpty() ? "函数值" : title + " 的函数值", facts);
    }

    @Override
    public String derivative(List<CurveFact> facts) {
        return sentence("导数", facts);
    }

    @Override
    public String separator() {
        return "";
    }

    private String sentence(String subject, List<CurveFact> facts) {
        return facts.stream().map(this::predicate).collect(Collectors.joining("，", subject, "。"));
    }

    private String predicate(CurveFact fact) {
        if (fact instanceof Rises rises) {
            return "从 "
                    + number(rises.from(), rises.to())
                    + " 上升到 "
                    + number(rises.to(), rises.from());
        }
        if (fact instanceof Falls falls) {
            return "从 "
                    + number(falls.from(), falls.to())
                    + " 下降到 "
                    + number(falls.to(), falls.from());
        }
        if (fact instanceof Constant constant) {
            return "恒为 " + number(constant.value());
        }
        if (fact instanceof Varies varies) {
            return "最小为 "
                    + number(varies.least(), varies.greatest())
                    + at(varies.leastAt())
                    + "，最大为 "
                    + number(varies.greatest(), varies.least())
                    + at(varies.greatestAt());
        }
        if (fact instanceof Jumps jumps) {
            return "在 x = "
                    + place(jumps.x())
                    + " 处从 "
                    + number(jumps.left(), jumps.right())
                    + " 跳到 "
                    + number(jumps.right(), jumps.left());
        }
        if (fact instanceof Bends bends) {
            return "在 x = " + place(bends.x()) + " 处不可导";
        }
        if (fact instanceof Lacks lacks) {
            return "在 x = " + place(lacks.x()) + " 处不存在";
        }
        if (fact instanceof Pole pole) {
            return "在 x = " + place(pole.x()) + " 处有极点";
        }
        if (fact instanceof Hole hole) {
            return "在 x = " + place(hole.x()) + " 处有可去间断点（极限为 " + number(hole.limit()) + "）";
        }
        if (fact instanceof Many many) {
            return switch (many.kind()) {
                case JUMPS -> "有 " + many.count() + " 个跳跃间断点";
                case KINKS -> "有 " + many.count() + " 个不可导点";
                case POLES -> "有 " + many.count() + " 个极点";
                case HOLES -> "有 " + many.count() + " 个可去间断点";
                case GAPS -> "在 " + many.count() + " 个点处不存在";
            };
        }
        if (fact instanceof Undefined) {
            return "处处没有定义";
        }
        throw new IllegalStateException("Unknown fact " + fact);
    }

    private String at(OptionalDouble x) {
        return x.isPresent() ? "（x = " + place(x.getAsDouble()) + "）" : "";
    }

    /** Prints a place on the x-axis. */
    private String place(double x) {
        return Numbers.rounded(x, width);
    }

    /** Prints a height so that it can be told from another one. */
    private static String number(double value, double other) {
        return Numbers.rounded(value, Math.abs(value - other));
    }

    private static String number(double value) {
        return Numbers.rounded(value);
    }
}
