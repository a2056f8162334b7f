package dev.cahier.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tasks of task lists, as GitHub does: items whose first paragraph begins with {@code [
 * ]} or {@code [x]} and space. The mark becomes the suffix of the item's own mark.
 *
 * <p>The extension of flexmark reads the mark before the paragraph. Behind a tab it loses a
 * character of the text.
 */
final class TaskMarks implements ParagraphPreProcessor {

    private static final Pattern MARK = Pattern.compile("(\\[[ xX]])(?:\\s++|$)");

    private TaskMarks() {}

    /** Returns whether an item is a task. */
    static boolean isTask(ListItem item) {
        return !item.getMarkerSuffix().isEmpty();
    }

    /** Returns whether a task is done. */
    static boolean isDone(ListItem task) {
        return !task.getMarkerSuffix().matches("[ ]");
    }

    @Override
    public int preProcessBlock(Paragraph block, ParserState state) {
        boolean first =
                block.getParent() instanceof ListItem item
                        && item.getFirstChild() == block
                        && !isTask(item);
        if (!first) {
            return 0;
        }
        BasedSequence chars = block.getChars();
        Matcher mark = MARK.matcher(chars);
        if (!mark.lookingAt()) {
            return 0;
        }
        ((ListItem) block.getParent()).setMarkerSuffix(chars.subSequence(0, mark.end(1)));
        return mark.end();
    }

    /** Makes a preprocessor. */
    static final class Factory implements ParagraphPreProcessorFactory {

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return new TaskMarks();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
