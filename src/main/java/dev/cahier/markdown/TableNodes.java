package dev.cahier.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes tables; the cells of aligned columns have a class, such as {@code align-right}. */
final class TableNodes {

    private TableNodes() {}

    static void register(NodeWriters writers) {
        writers.on(TableBlock.class, TableNodes::table)
                .on(TableHead.class, (node, out) -> part("thead", node, out))
                .on(TableBody.class, (node, out) -> part("tbody", node, out))
                .on(TableRow.class, (node, out) -> part("tr", node, out))
                .on(TableCaption.class, (node, out) -> part("caption", node, out))
                .on(TableSeparator.class, (node, out) -> {})
                .on(TableCell.class, TableNodes::cell);
    }

    private static void table(TableBlock node, BodyWriter out) {
        out.line().open("table", node).line().children(node).line().close("table").line();
    }

    private static void part(String tag, Node node, BodyWriter out) {
        out.line().open(tag, node).children(node).close(tag).line();
    }

    private static void cell(TableCell node, BodyWriter out) {
        String tag = node.isHeader() ? "th" : "td";
        if (node.getAlignment() != null) {
            String name = node.getAlignment().name().toLowerCase(Locale.ROOT);
            out.note().attributes(node).classes().add("align-" + name);
        }
        String language = EastAsianParagraph.attribute(node, out.note());
        out.open(tag, language, node).children(node).close(tag);
    }
}
