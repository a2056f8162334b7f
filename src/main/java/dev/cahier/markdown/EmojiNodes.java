package dev.cahier.markdown;

import com.vladsch.flexmark.ext.emoji.Emoji;
import com.vladsch.flexmark.ext.emoji.internal.EmojiShortcuts;

/** Renders emoji as characters, never as images. */
final class EmojiNodes {

    static void register(NodeWriters writers) {
        writers.on(Emoji.class, EmojiNodes::render);
    }

    private static void render(Emoji node, BodyWriter out) {
        String code = node.getText().toString();
        out.raw(EmojiShortcuts.getUnicodeChars(EmojiShortcuts.getEmojiFromShortcut(code)));
    }
}
