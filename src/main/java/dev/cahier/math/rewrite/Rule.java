package dev.cahier.math.rewrite;

import java.util.Optional;

/** Rewrites one construct. */
@FunctionalInterface
interface Rule {

    /**
     * Reads a construct, whose first token has just been read, and returns what replaces it; absent
     * when the construct is not what it seems, and then it stays as it is.
     */
    Optional<TexNode> apply(Call call);
}
