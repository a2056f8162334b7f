package dev.cahier.expression;

/**
 * Sees the arguments of all operations of an expression while it is evaluated, always in the same
 * order.
 */
interface Watch {

    /** A watch that ignores everything. */
    Watch NONE =
            new Watch() {
                @Override
                public void see(Approximation argument, Levels levels, boolean undefined) {
                    // Nobody wants to know.
                }

                @Override
                public void branch(boolean chosen) {
                    // Nobody wants to know.
                }

                @Override
                public void endBranch() {
                    // Nobody wants to know.
                }
            };

    /**
     * Called for each operation that may break or bend sharply.
     *
     * @param levels the arguments at which the operation breaks
     * @param undefined whether the operation has no value there
     */
    void see(Approximation argument, Levels levels, boolean undefined);

    /**
     * Called before a case of a piecewise definition is evaluated.
     *
     * @param chosen whether the case applies
     */
    void branch(boolean chosen);

    /** Called after a case of a piecewise definition was evaluated. */
    void endBranch();
}
