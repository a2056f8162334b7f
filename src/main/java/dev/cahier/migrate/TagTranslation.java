package dev.cahier.migrate;

import java.util.Optional;

/** Translates one kind of tag. */
interface TagTranslation {

    /**
     * Translates a tag.
     *
     * @param closing the tag that ends it, such as <code>{% endhighlight %}</code>
     * @return whether it was translated; if not, it becomes a shortcode
     */
    boolean translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft);
}
