package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ValueTable;

/** Writes the table of values of a chart, which its readers open. */
public final class ValueTableHtml {

    private ValueTableHtml() {}

    /** Returns the table in the words of a language. */
    public static String of(ChartSpec spec, NoteWords words) {
        ValueTable table = ValueTable.of(spec, words);
        StringBuilder html = new StringBuilder("<details class=\"values\">\n<summary>");
        html.append(escape(words.text("values"))).append("</summary>\n<table>\n<thead>\n<tr>");
        html.append("<th scope=\"col\">x</th>");
        table.heads()
                .forEach(
                        head ->
                                html.append("<th scope=\"col\">")
                                        .append(escape(head))
                                        .append("</th>"));
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (ValueTable.Row row : table.rows()) {
            html.append("<tr><th scope=\"row\">").append(escape(row.x())).append("</th>");
            row.values()
                    .forEach(
                            value ->
                                    html.append("<td>").append(cell(value, words)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n</details>\n").toString();
    }

    private static String cell(String value, NoteWords words) {
        return switch (value) {
            case "" -> sign("—", words.text("values.none"));
            case "?" -> sign("?", words.text("values.uncertain"));
            default -> escape(value);
        };
    }

    private static String sign(String sign, String name) {
        return "<span role=\"img\" aria-label=\"" + escape(name) + "\">" + sign + "</span>";
    }

    private static String escape(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
