package dev.cahier.markdown;

import com.vladsch.flexmark.ext.emoji.Emoji;
import com.vladsch.flexmark.ext.emoji.internal.EmojiShortcuts;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import java.util.Set;

/** Renders emoji as characters, never as images. */
final class EmojiNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Emoji.class, this::render));
    }

    private void render(Emoji node, NodeRendererContext context, HtmlWriter html) {
        String code = node.getText().toString();
        html.raw(EmojiShortcuts.getUnicodeChars(EmojiShortcuts.getEmojiFromShortcut(code)));
    }
}
