package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.math.ReferenceMarkup;

/** A reference in running text: <code>\\eqref{name}</code>. */
final class Reference extends Node {

    private final ReferenceMarkup.Kind kind;
    private final BasedSequence label;

    Reference(BasedSequence chars, ReferenceMarkup.Kind kind, BasedSequence label) {
        super(chars);
        this.kind = kind;
        this.label = label;
    }

    ReferenceMarkup.Kind kind() {
        return kind;
    }

    BasedSequence label() {
        return label;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {label};
    }
}
