package dev.cahier.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether elements of HTML are closed where they may be and nest as HTML allows. */
public final class HtmlNesting {

    private static final Set<String> VOID =
            Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr");

    /** Elements that end a paragraph when they begin in one. */
    private static final Set<String> BLOCKS =
            Set.of(
                    "blockquote",
                    "details",
                    "div",
                    "dl",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "table",
                    "ul");

    private static final Pattern TAG =
            Pattern.compile(
                    "<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<!--.*?-->",
                    Pattern.DOTALL);

    private HtmlNesting() {}

    /** Returns what is wrong with some HTML. */
    public static List<String> problems(String html) {
        List<String> problems = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = tag.group(2);
            if (name == null || VOID.contains(name) || tag.group(3).endsWith("/")) {
                continue;
            }
            if (!tag.group(1).isEmpty()) {
                if (open.isEmpty() || !open.pop().equals(name)) {
                    problems.add("</" + name + "> closes something else");
                    return problems;
                }
                continue;
            }
            if (name.equals("a") && open.contains("a")) {
                problems.add("<a> in <a>");
            }
            if (BLOCKS.contains(name) && open.contains("p")) {
                problems.add("<" + name + "> in <p>");
            }
            open.push(name);
        }
        open.forEach(name -> problems.add("<" + name + "> is never closed"));
        return problems;
    }
}
