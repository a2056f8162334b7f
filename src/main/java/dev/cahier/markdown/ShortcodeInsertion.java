package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the marks of shortcodes in finished HTML by their outputs, so that the HTML stays valid:
 * an output in a tag becomes text of the attribute, and an output that is a block ends the
 * paragraph that it is in, which goes on behind it.
 */
final class ShortcodeInsertion {

    private static final String BLOCKS =
            "address|article|aside|blockquote|center|details|dialog|dd|dir|div|dl|dt|fieldset"
                    + "|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre"
                    + "|search|section|summary|table|ul";

    private static final Pattern BLOCK =
            Pattern.compile("<(?:" + BLOCKS + ")\\b", Pattern.CASE_INSENSITIVE);

    /** A tag, a comment or a mark. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9-]*+)(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>"
                            + "|\uFDD0[\uFDD1-\uFDEF]++",
                    Pattern.DOTALL);

    /** Elements whose tags begin or end a place for running text, apart from paragraphs. */
    private static final Pattern CONTAINER =
            Pattern.compile("li|td|th|tr|thead|tbody|caption|" + BLOCKS);

    /** Elements of running text, which cannot contain a block and go on behind it. */
    private static final Set<String> FORMATTING =
            Set.of(
                    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i",
                    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong",
                    "sub", "sup", "time", "u", "var");

    private static final Pattern ANY_TAG = Pattern.compile("<[^<>]*+>");

    private static final Pattern MEDIA =
            Pattern.compile(
                    "<(?:img|input|iframe|video|audio|svg|picture|object)\\b|<[^<>]*\\sid=");

    private final ShortcodeUses uses;
    private final Function<ShortcodeUse, String> outputs;

    /** Which outputs are blocks, by use: nested ones would be looked at twice for each level. */
    private final Map<ShortcodeUse, Boolean> blocks;

    private final StringBuilder out = new StringBuilder();
    private final Deque<Tag> open = new ArrayDeque<>();
    private final StringBuilder behindHeading = new StringBuilder();
    private int pieceStart;
    private int pieceTextStart;
    private boolean split;

    /** An opening tag of an element in a paragraph or heading. */
    private record Tag(String name, String text) {}

    private ShortcodeInsertion(
            ShortcodeUses uses,
            Function<ShortcodeUse, String> outputs,
            Map<ShortcodeUse, Boolean> blocks) {
        this.uses = uses;
        this.outputs = outputs;
        this.blocks = blocks;
    }

    /** Returns HTML with outputs in place of all marks. */
    static String insert(String html, ShortcodeUses uses, Function<ShortcodeUse, String> outputs) {
        return ShortcodeMarks.isIn(html)
                ? new ShortcodeInsertion(uses, outputs, new IdentityHashMap<>()).inserted(html)
                : html;
    }

    private String inserted(String html) {
        read(html);
        return out.toString();
    }

    /** Returns the whole output of a shortcode. */
    private String whole(ShortcodeUse use) {
        return new ShortcodeInsertion(uses, outputs, blocks).inserted(outputs.apply(use));
    }

    /** Returns whether HTML contains an element that cannot be in a paragraph. */
    static boolean hasBlock(String html) {
        return BLOCK.matcher(html).find();
    }

    private void read(String html) {
        Matcher token = TOKEN.matcher(html);
        int done = 0;
        while (token.find()) {
            text(html.substring(done, token.start()));
            done = token.end();
            if (token.group().charAt(0) == ShortcodeMarks.START) {
                marks(token.group());
            } else if (token.group(2) == null) {
                out.append(uses.original(token.group()));
            } else {
                tag(token.group(2).toLowerCase(Locale.ROOT), withValues(token));
            }
        }
        text(html.substring(done));
    }

    private void text(String text) {
        boolean beginsPiece = split && out.length() == pieceTextStart;
        out.append(beginsPiece ? text.stripLeading() : text);
    }

    /** Returns a tag with the outputs of shortcodes as text in its attributes. */
    private String withValues(Matcher tag) {
        if (!ShortcodeMarks.isIn(tag.group())) {
            return tag.group();
        }
        Matcher mark = ShortcodeMarks.in(tag.group());
        return mark.replaceAll(
                found -> Matcher.quoteReplacement(Escaping.escapeHtml(text(uses.of(mark)), true)));
    }

    private String text(ShortcodeUse use) {
        return text(outputs.apply(use), uses, outputs);
    }

    /** Returns an output as text, in which the text of shortcodes in it replaces their marks. */
    static String text(String output, ShortcodeUses uses, Function<ShortcodeUse, String> outputs) {
        return Unescaped.html(insert(output, uses, outputs).strip());
    }

    private void tag(String name, String tag) {
        boolean closing = tag.startsWith("</");
        if (isTextBlock(name)) {
            textBlock(name, tag, closing);
        } else if (CONTAINER.matcher(name).matches()) {
            open.clear();
            out.append(tag);
        } else if (!FORMATTING.contains(name)) {
            out.append(tag);
        } else if (closing) {
            formattingEnd(name, tag);
        } else {
            if (open.isEmpty()) {
                beginPiece(false);
            }
            open.push(new Tag(name, tag));
            out.append(tag);
        }
    }

    private void formattingEnd(String name, String tag) {
        if (!open.isEmpty() && open.peek().name().equals(name)) {
            if (isReopened()) {
                out.setLength(out.length() - open.pop().text().length());
                pieceTextStart = out.length();
                return;
            }
            open.pop();
        }
        out.append(tag);
    }

    /** Returns whether the innermost element was begun once more and has nothing in it yet. */
    private boolean isReopened() {
        return split && out.length() == pieceTextStart && !isTextBlock(open.peek().name());
    }

    private void beginPiece(boolean behindBlock) {
        pieceStart = out.length();
        split = behindBlock;
    }

    private static boolean isTextBlock(String name) {
        return name.equals("p") || name.matches("h[1-6]");
    }

    private void textBlock(String name, String tag, boolean closing) {
        if (!closing) {
            open.clear();
            open.push(new Tag(name, tag));
            beginPiece(false);
            out.append(tag);
            return;
        }
        if (split && isEmptyPiece()) {
            out.setLength(pieceStart);
        } else {
            out.append(tag);
        }
        open.clear();
        out.append(behindHeading);
        behindHeading.setLength(0);
    }

    private boolean isEmptyPiece() {
        String piece = out.substring(pieceStart);
        return ANY_TAG.matcher(piece).replaceAll("").isBlank() && !MEDIA.matcher(piece).find();
    }

    private void marks(String run) {
        Matcher mark = ShortcodeMarks.in(run);
        while (mark.find()) {
            ShortcodeUse use = uses.of(mark);
            if (open.isEmpty() || !isBlock(use)) {
                read(outputs.apply(use));
            } else if (!open.peekLast().name().startsWith("h")) {
                splitBy(outputs.apply(use));
            } else {
                behindHeading.append('\n').append(whole(use));
            }
        }
    }

    private boolean isBlock(ShortcodeUse use) {
        Boolean known = blocks.get(use);
        if (known == null) {
            known = hasBlock(whole(use));
            blocks.put(use, known);
        }
        return known;
    }

    /** Ends the paragraph, writes a block and begins the paragraph once more behind it. */
    private void splitBy(String block) {
        List<Tag> around = new ArrayList<>(open);
        endPiece(around);
        open.clear();
        List<Tag> links = around.stream().filter(tag -> tag.name().equals("a")).toList();
        links.forEach(link -> out.append(link.text()));
        read(block);
        links.forEach(link -> out.append("</a>"));
        Collections.reverse(around);
        out.append('\n');
        beginPiece(true);
        for (Tag tag : around) {
            Tag again = new Tag(tag.name(), tag.text().replaceFirst(" id=\"[^\"]*\"", ""));
            out.append(again.text());
            open.push(again);
        }
        pieceTextStart = out.length();
    }

    private void endPiece(List<Tag> around) {
        if (isEmptyPiece()) {
            out.setLength(pieceStart);
            return;
        }
        while (Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        around.forEach(tag -> out.append("</").append(tag.name()).append('>'));
        out.append('\n');
    }
}
