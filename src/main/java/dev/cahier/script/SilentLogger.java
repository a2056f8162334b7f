package dev.cahier.script;

import com.caoccao.javet.interfaces.IJavetLogger;

/** Drops what V8's runtime would print: whatever matters of it comes back as an answer, too. */
final class SilentLogger implements IJavetLogger {

    @Override
    public void debug(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable cause) {}

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {}
}
