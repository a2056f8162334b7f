package dev.cahier.script;

/** What an {@link EnginePool} gives work to; used by one thread. */
public interface Engine extends AutoCloseable {

    /** Returns whether a call had to be stopped, so that a new engine should do the next one. */
    boolean isSpent();

    @Override
    void close();
}
